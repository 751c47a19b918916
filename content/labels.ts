import { rootOf, tagOf } from "./dom"
import { labelledControlOf } from "./roles"

/** Elements that the browser itself finds the labels of (HTML, "labelable element"). */
const LABELABLE = new Set("button input meter output progress select textarea".split(" "))

/** Labels of a native control, or of a custom element that says what labels it. */
export type LabelsOf = (element: Element) => readonly Element[]

/**
 * Labels by the control that they operate, good for one walk: the browser's own `labels` searches the page again for
 * every element and after every change, this searches each document and shadow root once.
 */
export function createLabels(): LabelsOf {
  const found = new Map<Document | ShadowRoot, Map<Element, Element[]>>()

  return (element) => {
    if (!LABELABLE.has(tagOf(element))) return ownLabelsOf(element)
    const root = rootOf(element)
    let labels = found.get(root)
    if (!labels) found.set(root, (labels = findLabels(root)))
    return labels.get(element) ?? []
  }
}

function findLabels(root: Document | ShadowRoot): Map<Element, Element[]> {
  const byControl = new Map<Element, Element[]>()
  for (const label of root.querySelectorAll("label")) {
    const control = labelledControlOf(label)
    if (!control) continue
    const labels = byControl.get(control)
    if (labels) labels.push(label)
    else byControl.set(control, [label])
  }
  return byControl
}

/** A form's `labels` may be a field of that name. */
function ownLabelsOf(element: Element): Element[] {
  const { labels } = element as HTMLInputElement
  return labels && tagOf(element) !== "form"
    ? Array.from(labels).filter((label) => labelledControlOf(label))
    : []
}
