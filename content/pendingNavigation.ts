import type { Asked, AskedMessage, StayedMessage } from "../src/protocol/asked"
import { nextTask } from "./perform/task"
import { waitUntilSettled } from "./settle"

/** What we use of the Navigation API, https://html.spec.whatwg.org/multipage/nav-history-apis.html#navigation-api */
type NavigateEvent = Event & {
  destination: { url: string; sameDocument: boolean }
  downloadRequest: string | null
  hashChange: boolean
  navigationType: "push" | "reload" | "replace" | "traverse"
}

/** Milliseconds until what a route shows has come, when nothing says that it is still to come. */
const ROUTE_CAP = 3000
const ROUTE_FIRST_CHANGE = 1000

/** Navigations that this document asked for, from now on: to other documents, and to other routes of its own. */
export type PendingNavigation = {
  /** Where the page is going, while it is still here or shows nothing new. */
  url(): string | undefined
  /** Resolves when the navigation was given up or the route has settled, or with the cap, in milliseconds. */
  ended(capMs: number): Promise<void>
  stop(): void
}

/**
 * A page that was asked to leave looks settled until the new one's first byte: watch for that. Chromium tells the page
 * nothing of a navigation that became a download or had no content; the background does.
 */
export function watchNavigation(view: Window & typeof globalThis): PendingNavigation {
  const { navigation } = view as { navigation?: EventTarget }
  const controller = new view.AbortController()
  const { signal } = controller
  let going: string | undefined
  let route: string | undefined
  let onEnd: (() => void) | undefined

  const endIfOver = () => {
    if (going === undefined && route === undefined) onEnd?.()
  }
  const stay = () => {
    going = undefined
    endIfOver()
  }
  // Its address comes first, what it shows after it.
  const follow = async (url: string) => {
    route = url
    await waitUntilSettled(view.document, {
      openShadowRoot: (element) => element.shadowRoot,
      capMs: ROUTE_CAP,
      firstChangeMs: ROUTE_FIRST_CHANGE,
      signal,
    })
    if (route === url) route = undefined
    endIfOver()
  }
  const end = () => {
    // The page's own jumps succeed too.
    if (going !== undefined) say(null)
    stay()
  }
  const begin = (event: Event) => {
    const { destination, downloadRequest } = event as NavigateEvent
    const { url, sameDocument } = destination
    if (sameDocument) {
      if (isRoute(event as NavigateEvent)) void follow(url)
      return
    }
    if (downloadRequest === null) going = url
    say({ for: downloadRequest === null ? "page" : "download", url })
  }
  navigation?.addEventListener("navigate", begin, { signal })
  // An intercepted navigation succeeds in this document; one that failed ends in an error.
  navigation?.addEventListener("navigatesuccess", end, { signal })
  navigation?.addEventListener("navigateerror", end, { signal })
  hearStayed(stay, signal)
  watchNewTabs(view, signal)

  return {
    url: () => going ?? route,
    ended: (capMs) =>
      new Promise((resolve) => {
        if (going === undefined && route === undefined) return resolve()
        const cap = view.setTimeout(resolve, capMs)
        onEnd = () => {
          view.clearTimeout(cap)
          resolve()
        }
      }),
    stop: () => controller.abort(),
  }
}

/** Whose a new tab is cannot be told from the tab alone. */
function watchNewTabs(view: Window & typeof globalThis, signal: AbortSignal): void {
  const hear = async (event: Event) => {
    const url = newTabOf(event, view.document)
    if (url === undefined) return
    // By then the page has had the event.
    await nextTask(view)
    if (!event.defaultPrevented) say({ for: "tab", url })
  }
  view.addEventListener("click", (event) => void hear(event), { capture: true, signal })
}

/** The address of a link that shows it in a tab of its own. */
function newTabOf(event: Event, doc: Document): string | undefined {
  const link = event
    .composedPath()
    .find((at) => (at as Partial<Element>).matches?.("a[href], area[href]")) as HTMLAnchorElement | undefined
  if (!link || link.hasAttribute("download") || !/^https?:$/.test(link.protocol)) return undefined
  const target = link.getAttribute("target") ?? doc.querySelector("base[target]")?.getAttribute("target")
  return target?.toLowerCase() === "_blank" ? link.href : undefined
}

/** Another page of an application, and neither a place in this one nor a note in the address. */
function isRoute({ destination, hashChange, navigationType }: NavigateEvent): boolean {
  if (navigationType === "replace") return false
  return !hashChange || /^#!?\//.test(new URL(destination.url).hash)
}

/** Undefined outside of the extension, and in a page that outlived it. */
const runtime = (): typeof chrome.runtime | undefined =>
  (globalThis as { chrome?: Partial<typeof chrome> }).chrome?.runtime

function say(asked: Asked | null): void {
  const message: AskedMessage = { asked }
  // Nobody replies, which is an error to the one who sends.
  runtime()
    ?.sendMessage?.(message)
    .catch(() => {})
}

function hearStayed(onStayed: () => void, signal: AbortSignal): void {
  const onMessage = runtime()?.onMessage
  const hear = (message: Partial<StayedMessage> | undefined): void => {
    if (message?.stayed) onStayed()
  }
  onMessage?.addListener(hear)
  signal.addEventListener("abort", () => onMessage?.removeListener(hear))
}
