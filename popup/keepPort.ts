/** The part of `runtime.Port` used here. */
export type Port = {
  postMessage(message: unknown): void
  disconnect(): void
  onMessage: { addListener(listener: (message: unknown) => void): void }
  onDisconnect: { addListener(listener: () => void): void }
}

/** Longest pause before another try, in milliseconds. */
const LONGEST_PAUSE = 5_000

/**
 * Opens a port and says `greeting`; opens it again whenever the other end goes away, as a service worker does when it
 * has been idle. A port that said nothing before it closed is tried again later and later. Returns what closes it.
 */
export function keepPort(options: {
  open: () => Port
  greeting: unknown
  onMessage: (message: unknown) => void
}): () => void {
  let port: Port | undefined
  let timer: ReturnType<typeof setTimeout> | undefined
  let silent = 0
  let closed = false

  function connect(): void {
    const opened = options.open()
    port = opened
    opened.onMessage.addListener((message) => {
      silent = 0
      if (!closed && port === opened) options.onMessage(message)
    })
    opened.onDisconnect.addListener(() => {
      if (!closed && port === opened) reconnect()
    })
    opened.postMessage(options.greeting)
  }

  function reconnect(): void {
    const pause = silent === 0 ? 0 : Math.min(LONGEST_PAUSE, 100 * 2 ** silent)
    silent++
    timer = setTimeout(connect, pause)
  }

  connect()
  return () => {
    closed = true
    clearTimeout(timer)
    port?.disconnect()
  }
}
