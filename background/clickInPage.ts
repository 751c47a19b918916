import browser from "webextension-polyfill"

/** Clicks, in the page's own world, the link that the content script marks with this token. */
export function clickInPage(tabId: number, frameId: number, token: string): void {
  const target = { tabId, frameIds: [frameId] }
  const injection = {
    target,
    func: clickMarked,
    args: [token],
    world: "MAIN",
    injectImmediately: true,
  } as const
  // Whether it worked shows in what the content script observes; the page may be gone before this is answered.
  browser.scripting.executeScript({ ...injection, args: [token] }).catch(() => {})
}

/** Runs in the page, so it can use nothing from outside itself. The mark appears once the press has been released. */
function clickMarked(token: string): void {
  const { document, MutationObserver, setTimeout } = globalThis
  const attempt = () => {
    const link = document.querySelector<HTMLElement>(`[data-lumos-click="${token}"]`)
    if (link) {
      observer.disconnect()
      link.click()
    }
    return link !== null
  }
  const observer = new MutationObserver(attempt)
  if (attempt()) return
  observer.observe(document, { subtree: true, attributeFilter: ["data-lumos-click"] })
  setTimeout(() => observer.disconnect(), 3000)
}
