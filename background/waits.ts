/** Rejects with the signal's reason as soon as it is aborted; the promise itself goes on unheard. */
export function untilAborted<T>(promise: Promise<T>, signal: AbortSignal): Promise<T> {
  return new Promise((resolve, reject) => {
    if (signal.aborted) reject(signal.reason as Error)
    const abort = () => reject(signal.reason as Error)
    signal.addEventListener("abort", abort, { once: true })
    promise.then(resolve, reject).finally(() => signal.removeEventListener("abort", abort))
  })
}

export const CAPPED = Symbol("capped")

/** The promise's value, or `CAPPED` when it has none after `ms` milliseconds. */
export function within<T>(promise: Promise<T>, ms: number): Promise<T | typeof CAPPED> {
  return new Promise((resolve, reject) => {
    const cap = setTimeout(() => resolve(CAPPED), ms)
    promise.then(resolve, reject).finally(() => clearTimeout(cap))
  })
}
