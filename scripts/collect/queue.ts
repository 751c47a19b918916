/** Work that several take from, and may give back. */
export type Queue<T> = {
  /** The next, once there is one; undefined when nothing is left and nobody holds anything that could come back. */
  take(): Promise<T | undefined>
  /** What was taken is to be done by whoever takes it next, before the others. */
  giveBack(item: T): void
  /** What was taken is done. */
  done(): void
  /** Aborted when all is done. */
  over: AbortSignal
}

export function createQueue<T>(items: readonly T[]): Queue<T> {
  const waiting = [...items]
  const takers: ((item: T | undefined) => void)[] = []
  const over = new AbortController()
  let held = 0
  settle()
  return {
    take: () =>
      new Promise((resolve) => {
        takers.push(resolve)
        settle()
      }),
    giveBack(item) {
      held--
      waiting.unshift(item)
      settle()
    },
    done() {
      held--
      settle()
    },
    over: over.signal,
  }

  function settle(): void {
    while (waiting.length > 0 && takers.length > 0) {
      held++
      takers.shift()!(waiting.shift())
    }
    if (waiting.length > 0 || held > 0) return
    over.abort()
    for (const taker of takers.splice(0)) taker(undefined)
  }
}
