import browser, { type Tabs } from "webextension-polyfill"
import { PageError } from "./pageFailure"
import { untilAborted } from "./waits"

/** Milliseconds a page may load before it is read as it is. */
export const LOAD_CAP = 10_000
/** Milliseconds between two looks at a tab that is loading. */
const LOOK_EVERY = 250

/** Waits until the tab has loaded, or for `capMs` milliseconds. A tab that Chrome put to sleep is woken. */
export async function waitUntilLoaded(
  tabId: number,
  signal: AbortSignal,
  capMs = LOAD_CAP,
): Promise<"loaded" | "capped"> {
  signal.throwIfAborted()
  const stop = new AbortController()
  const either = AbortSignal.any([signal, stop.signal])
  try {
    // Listening first: the tab may finish while it is being asked.
    const loaded = nextComplete(tabId, either, capMs)
    loaded.catch(() => {})
    const tab = await untilAborted(browser.tabs.get(tabId), signal)
    if (tab.discarded) await browser.tabs.reload(tabId)
    else if (tab.status === "complete") return "loaded"
    return await untilAborted(loaded, signal)
  } finally {
    stop.abort()
  }
}

function nextComplete(tabId: number, signal: AbortSignal, capMs: number): Promise<"loaded" | "capped"> {
  return new Promise((resolve, reject) => {
    const updated = (id: number, change: Tabs.OnUpdatedChangeInfoType) => {
      if (id === tabId && change.status === "complete") end(() => resolve("loaded"))
    }
    const removed = (id: number) => {
      if (id === tabId) end(() => reject(new PageError("tab-closed")))
    }
    const cap = setTimeout(() => end(() => resolve("capped")), capMs)
    // Chrome tells only the first time that a page has loaded. A frame that loads later (an advert, a PDF's viewer)
    // makes the tab a loading one again, and no event says when that is over.
    const looking = setInterval(() => {
      browser.tabs.get(tabId).then(
        ({ status }) => status === "complete" && end(() => resolve("loaded")),
        () => removed(tabId),
      )
    }, LOOK_EVERY)
    const abort = () => end(() => reject(signal.reason as Error))
    browser.tabs.onUpdated.addListener(updated)
    browser.tabs.onRemoved.addListener(removed)
    signal.addEventListener("abort", abort)

    function end(settle: () => void): void {
      browser.tabs.onUpdated.removeListener(updated)
      browser.tabs.onRemoved.removeListener(removed)
      signal.removeEventListener("abort", abort)
      clearInterval(looking)
      clearTimeout(cap)
      settle()
    }
  })
}

/** Tabs that the page in `tabId` opens until `stop` is called. */
export function watchOpenedTabs(tabId: number): { opened: () => Tabs.Tab[]; stop: () => void } {
  const tabs: Tabs.Tab[] = []
  const created = (tab: Tabs.Tab) => {
    if (tab.openerTabId === tabId) tabs.push(tab)
  }
  browser.tabs.onCreated.addListener(created)
  return { opened: () => tabs, stop: () => browser.tabs.onCreated.removeListener(created) }
}
