import { collapse } from "../dom"
import { click, pressAndRelease } from "./click"
import { viewOf } from "./composed"
import type { Gesture, Moment, PageAccess } from "./gesture"
import { ready, refuse } from "./gesture"
import type { Wanted } from "./select"
import { findOption } from "./select"

/** Milliseconds a list may take to show its options once it was opened. */
const OPENING_CAP = 2000

/** SELECT on an ARIA combobox, listbox or menu button: opens it by a press and presses the option. */
export function selectInListbox(element: Element, wanted: Wanted, access: PageAccess): Gesture {
  const notFound = { status: "option-not-found", text: wanted.value } as const
  const opens =
    element.matches("[role=combobox], [role=listbox]") ||
    element.matches("[aria-haspopup=listbox], [aria-controls][aria-expanded]")
  if (!opens) return refuse(notFound)
  const opening = click(element, access)
  if (opening.status === "refused") return opening

  return ready(async (moment) => {
    const shownBefore = new Set(ownedOptions(element) ? [] : visibleOptions(element.ownerDocument))
    const isOpen =
      element.getAttribute("role") === "listbox" || element.getAttribute("aria-expanded") === "true"
    if (!isOpen) {
      const missed = await opening.run({ ...moment, commit: () => {} })
      if (missed) return missed
    }
    const offered = () =>
      ownedOptions(element) ??
      visibleOptions(element.ownerDocument).filter((option) => !shownBefore.has(option))
    const find = () => findOption(offered().map(describe), wanted)?.element
    const option = await waitFor(element, find, moment.signal)
    if (!option || option.matches("[aria-disabled=true], :disabled")) return notFound
    return pressAndRelease(option, access, moment)
  })
}

const describe = (element: Element) => ({
  element,
  text: collapse(
    element.getAttribute("aria-label") ?? (element as HTMLElement).innerText ?? element.textContent ?? "",
  ),
})

/** Visible options of the list that the element is, holds or names; undefined when there is none of these. */
function ownedOptions(element: Element): Element[] | undefined {
  const root = element.getRootNode() as Document | ShadowRoot
  const ids = `${element.getAttribute("aria-controls") ?? ""} ${element.getAttribute("aria-owns") ?? ""}`
  const lists = ids.split(/\s+/).flatMap((id) => (id && root.getElementById(id)) || [])
  const options = [element, ...lists].flatMap((list) => visibleOptions(list))
  return options.length > 0 ? options : undefined
}

function visibleOptions(within: Document | Element): Element[] {
  return [...within.querySelectorAll("[role=option], [role=menuitemradio], [role=treeitem]")].filter(
    (option) => option.checkVisibility({ visibilityProperty: true }),
  )
}

/** Waits until the page's changes make `find` find something; undefined when the cap comes first. */
function waitFor(
  element: Element,
  find: () => Element | undefined,
  signal: Moment["signal"],
): Promise<Element | undefined> {
  const now = find()
  if (now) return Promise.resolve(now)
  const view = viewOf(element)
  return new Promise((resolve, reject) => {
    const observer = new view.MutationObserver(() => {
      const found = find()
      if (found) finish(() => resolve(found))
    })
    const cap = view.setTimeout(() => finish(() => resolve(find())), OPENING_CAP)
    const abort = () => finish(() => reject(signal.reason as Error))
    signal.addEventListener("abort", abort)
    observer.observe(element.ownerDocument, { subtree: true, childList: true, attributes: true })

    function finish(settle: () => void): void {
      observer.disconnect()
      view.clearTimeout(cap)
      signal.removeEventListener("abort", abort)
      settle()
    }
  })
}
