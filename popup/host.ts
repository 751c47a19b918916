import browser from "webextension-polyfill"
import type { SavedDraft } from "./draft"

/** Where the panel is shown; "page" is a tab of its own, as the runner opens it. */
export type Place = "popup" | "sidepanel" | "page"

/** All that the panel knows of the browser besides the background. */
export type Host = {
  place: Place
  /** Told the tab to act on at once, on every switch, and again when that tab has another address. */
  followTab(onTab: (tabId: number) => void): () => void
  /** Whether the person allows the origins. Call it from the handler of a click or key. */
  allow(origins: string[]): Promise<boolean>
  /** Call it from the handler of a click. Closes the popup. */
  openSidePanel(tabId: number): Promise<void>
  loadDraft(): Promise<SavedDraft | undefined>
  saveDraft(draft: SavedDraft): Promise<void>
}

/** Kept in memory by the browser: a popup loses its own sessionStorage whenever it closes. */
const DRAFT_KEY = "panelDraft"

export function createHost(home: "popup" | "sidepanel"): Host {
  const pinned = Number(new URLSearchParams(location.search).get("tab") ?? NaN)
  const isPinned = Number.isInteger(pinned)
  return {
    place: isPinned ? "page" : home,
    followTab: isPinned ? (onTab) => watchTab(pinned, onTab) : watchActiveTab,
    // Asked first because a prompt needs a window to show in, and what is granted needs no prompt.
    allow: async (origins) =>
      (await browser.permissions.contains({ origins })) || (await browser.permissions.request({ origins })),
    openSidePanel: async (tabId) => {
      await chrome.sidePanel.open({ tabId })
      window.close()
    },
    loadDraft: async () =>
      (await browser.storage.session.get(DRAFT_KEY))[DRAFT_KEY] as SavedDraft | undefined,
    saveDraft: (draft) => browser.storage.session.set({ [DRAFT_KEY]: draft }),
  }
}

function watchTab(tabId: number, onTab: (tabId: number) => void): () => void {
  const updated = (id: number, change: { status?: string; url?: string }): void => {
    if (id === tabId && (change.status !== undefined || change.url !== undefined)) onTab(tabId)
  }
  browser.tabs.onUpdated.addListener(updated)
  onTab(tabId)
  return () => browser.tabs.onUpdated.removeListener(updated)
}

function watchActiveTab(onTab: (tabId: number) => void): () => void {
  let stopped = false
  let stopWatching = (): void => {}
  const look = async (): Promise<void> => {
    const [tab] = await browser.tabs.query({ active: true, currentWindow: true })
    if (stopped || tab?.id === undefined) return
    stopWatching()
    stopWatching = watchTab(tab.id, onTab)
  }
  // The event may come from another window; the query answers for this one.
  const activated = (): void => void look()
  browser.tabs.onActivated.addListener(activated)
  void look()
  return () => {
    stopped = true
    stopWatching()
    browser.tabs.onActivated.removeListener(activated)
  }
}
