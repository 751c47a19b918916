/** What we use of the Navigation API, https://html.spec.whatwg.org/multipage/nav-history-apis.html#navigation-api */
type NavigateEvent = Event & {
  destination: { url: string; sameDocument: boolean }
  downloadRequest: string | null
}

/** Cross-document navigations that this document asked for, from now on. */
export type PendingNavigation = {
  /** Where the page is going, while it is still here. */
  url(): string | undefined
  /** Resolves when the navigation was given up, or with the cap, in milliseconds: it may be a download. */
  ended(capMs: number): Promise<void>
  stop(): void
}

/** A page that was asked to leave looks settled until the new one's first byte: watch for that. */
export function watchNavigation(view: Window & typeof globalThis): PendingNavigation {
  const { navigation } = view as { navigation?: EventTarget }
  const controller = new view.AbortController()
  const { signal } = controller
  let going: string | undefined
  let onEnd: (() => void) | undefined

  const end = () => {
    going = undefined
    onEnd?.()
  }
  const begin = (event: Event) => {
    const { destination, downloadRequest } = event as NavigateEvent
    if (!destination.sameDocument && downloadRequest === null) going = destination.url
  }
  navigation?.addEventListener("navigate", begin, { signal })
  // An intercepted navigation succeeds in this document; one that failed or became a download ends in an error.
  navigation?.addEventListener("navigatesuccess", end, { signal })
  navigation?.addEventListener("navigateerror", end, { signal })

  return {
    url: () => going,
    ended: (capMs) =>
      new Promise((resolve) => {
        if (going === undefined) return resolve()
        const cap = view.setTimeout(resolve, capMs)
        onEnd = () => {
          view.clearTimeout(cap)
          resolve()
        }
      }),
    stop: () => controller.abort(),
  }
}
