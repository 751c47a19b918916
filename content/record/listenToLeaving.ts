import type { Arrival } from "../../src/demonstration/events"
import type { Recording } from "./recorder"

type NavigateEvent = Event & {
  destination: { sameDocument: boolean }
  downloadRequest: string | null
  navigationType: string
}

/** How the document came to be shown. */
export function arrivalOf(view: Window & typeof globalThis): Arrival {
  const [entry] = view.performance.getEntriesByType("navigation") as PerformanceNavigationTiming[]
  return entry?.type === "reload" || entry?.type === "back_forward" ? entry.type : "navigate"
}

/**
 * Tells when the page goes elsewhere by itself: of an address that was typed, and of the browser's own buttons, a page
 * hears nothing (HTML, "navigate" event). `onReturn` when Chrome shows the document again as it was.
 */
export function listenToLeaving(
  { view, signal, tell }: Recording,
  { commit, onReturn }: { commit: () => void; onReturn: () => void },
): void {
  const { navigation } = view as { navigation?: EventTarget }
  const leave = (event: Event) => {
    const { destination, downloadRequest, navigationType } = event as NavigateEvent
    // The browser's own buttons are heard of as well when they go back or forward.
    const isOwn = navigationType !== "traverse" && downloadRequest === null
    if (isOwn && !destination.sameDocument) tell({ type: "leaving" })
  }
  navigation?.addEventListener("navigate", leave, { signal })
  view.addEventListener("pagehide", () => commit(), { capture: true, signal })
  view.addEventListener("pageshow", (event) => event.persisted && onReturn(), { capture: true, signal })
}
