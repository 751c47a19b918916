/** Nothing was heard for too long. */
export class SilenceError extends Error {
  override name = "SilenceError"
}

/**
 * Runs `work` and rejects with `SilenceError` when it neither ends nor calls `alive` for `silenceMs` milliseconds.
 * The work itself cannot be stopped from here: a hung worker has to be killed by the caller.
 */
export async function watch<T>(silenceMs: number, work: (alive: () => void) => Promise<T>): Promise<T> {
  let timer: ReturnType<typeof setTimeout> | undefined
  try {
    return await new Promise<T>((resolve, reject) => {
      const alive = () => {
        clearTimeout(timer)
        timer = setTimeout(() => reject(new SilenceError(`silent for ${silenceMs} ms`)), silenceMs)
      }
      alive()
      work(alive).then(resolve, reject)
    })
  } finally {
    clearTimeout(timer)
  }
}
