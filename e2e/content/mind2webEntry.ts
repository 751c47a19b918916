import { readMind2webTree } from "../../content/mind2webTree"
import { serialise } from "../../src/mind2web/serialise"
import type { Secret } from "../../src/page/redact"

/** The page as `raw_html`, and the id of the first element that the selector matches. */
export function read(secrets: Secret[], selector: string): { xml: string; id: string | undefined } {
  const { tree, idOf } = readMind2webTree(document, { secrets, openShadowRoot })
  const element = document.querySelector(selector)
  return { xml: serialise(tree), id: element ? idOf(element) : undefined }
}

/** Stands for the extension's way into closed shadow roots: the page under test leaves them on their hosts. */
function openShadowRoot(element: Element): ShadowRoot | null {
  return (element as { closedRoot?: ShadowRoot }).closedRoot ?? null
}
