import { composedClosest, viewOf } from "./composed"

/** Marks the link that waits for its click; read by background/clickInPage.ts. */
const MARK = "data-lumos-click"
/** Milliseconds until the click must have come. */
const CLICK_CAP = 3000

/**
 * The `javascript:` link that a press on the element would follow. Its script runs in the world of whoever clicks, and
 * in a content script's the extension's content security policy forbids it: the click has to come from the page's.
 */
export function scriptLinkOf(element: Element): Element | undefined {
  const link = composedClosest(element, (at) => at.matches("a[href], area[href]"))
  return link && (link as HTMLAnchorElement).protocol === "javascript:" ? link : undefined
}

/** Resolves once the link was clicked from the page's world, or the cap has come. */
export function clickFromPage(link: Element, token: string): Promise<void> {
  const view = viewOf(link)
  return new Promise((resolve) => {
    const controller = new view.AbortController()
    const cap = view.setTimeout(end, CLICK_CAP)
    link.addEventListener("click", end, { capture: true, signal: controller.signal })
    link.setAttribute(MARK, token)

    function end(): void {
      view.clearTimeout(cap)
      controller.abort()
      link.removeAttribute(MARK)
      resolve()
    }
  })
}
