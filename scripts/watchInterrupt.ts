import { Refusal } from "./refusal"

/**
 * A signal that Ctrl-C aborts; the second time it ends this process at once. The listener stays, since `signal-exit`,
 * which packages bring along, ends the process where it finds no other.
 */
export function watchInterrupt(onFirst: () => void = () => {}): AbortSignal {
  const interrupted = new AbortController()
  process.on("SIGINT", () => {
    if (interrupted.signal.aborted) process.exit(130)
    onFirst()
    interrupted.abort(new Refusal("It was interrupted."))
  })
  return interrupted.signal
}
