import { attributeOf, collapse, find, matches, referencesOf, tagOf, tokenOf, withoutIcons } from "./dom"
import { gatherText } from "./gatherText"
import { createLabels, type LabelsOf } from "./labels"
import { inputTypeOf } from "./roles"
import { createStyles, type Styles } from "./styles"

/** Controls and pictures whose content is their value or no text at all; everything else is named by its content. */
const NOT_NAMED_BY_CONTENT =
  "input, select, textarea, img, area, iframe, [role=combobox], [role=textbox], [role=searchbox], [role=slider], " +
  "[role=spinbutton], [role=listbox], [role=img], [role=progressbar], [role=meter]"

/** Attributes that scripts show as a tooltip. */
const TOOLTIPS = ["data-tooltip", "data-original-title", "data-bs-original-title", "data-title", "data-tip"]

/** What browsers write on buttons that the page leaves without any text. */
const BROWSERS_NAMES: Record<string, string> = { image: "Submit", file: "Choose file" }

export type Namer = {
  /** A control's accessible name, white space collapsed; "" for none. Tooltip attributes are the last resort. */
  ownNameOf(element: Element): string
  /** The own name or, of a field that has none, the text beside it that the last capture took for its label. */
  nameOf(element: Element): string
  /** The name of a group or picture: like `nameOf`, but never its whole content. */
  groupNameOf(element: Element): string
  /** The text of an element as a name would quote it, white space collapsed. */
  textOf(element: Element): string
  /** Elements whose text the name may hold, other than the element itself: aria-labelledby targets and labels. */
  namersOf(element: Element): Element[]
  labelsOf: LabelsOf
}

/** Names of fields that name themselves in no way, found by the last capture. */
const borrowedNames = new WeakMap<Element, string>()

/** Remembers what stands beside a field as its name, until a capture finds something else. */
export function borrowName(element: Element, name: string): void {
  borrowedNames.set(element, name)
}

/** Computes accessible names (accname 1.2) with caches that are good for one walk over an unchanged page. */
export function createNamer(styles: Styles = createStyles()): Namer {
  const names = new Map<Element, string>()
  const texts = new Map<Element, string>()
  const labelsOf = createLabels()

  function ownNameOf(element: Element): string {
    return cached(names, element, () => {
      const byContent = !matches(element, NOT_NAMED_BY_CONTENT) && !isEditingHost(element)
      return findName(element, byContent) || tooltipOf(element)
    })
  }

  function nameOf(element: Element): string {
    return ownNameOf(element) || (borrowedNames.get(element) ?? "")
  }

  function groupNameOf(element: Element): string {
    return findName(element, false)
  }

  function textOf(element: Element): string {
    return cached(texts, element, () => clean(gatherText(element, styles)))
  }

  /** From the name's sources in order of precedence. */
  function findName(element: Element, byContent: boolean): string {
    return (
      clean(quoteReferences(element)) ||
      clean(tokenOf(element, "aria-label")) ||
      clean(nativeNameOf(element)) ||
      (byContent ? textOf(element) : "") ||
      clean(tokenOf(element, "title")) ||
      clean(tokenOf(element, "placeholder") || tokenOf(element, "aria-placeholder")) ||
      (BROWSERS_NAMES[inputTypeOf(element)] ?? "")
    )
  }

  function quoteReferences(element: Element): string {
    const targets = referencesOf(element, "aria-labelledby")
    return targets.map((target) => quote(target, element)).join(" ")
  }

  /** An element's text for another's aria-labelledby: its own label if it has one, hidden or not. */
  function quote(target: Element, referrer: Element): string {
    const label = tokenOf(target, "aria-label")
    if (label) return label
    if (target === referrer) return gatherText(target, styles, { evenHidden: true })
    return nativeNameOf(target) || clean(gatherText(target, styles, { evenHidden: true }))
  }

  function nativeNameOf(element: Element): string {
    const tag = tagOf(element)
    const labels = labelsOf(element)
    const labelled = labels.map((label) => clean(gatherText(label, styles, { skip: element }))).join(" ")
    if (labelled.trim()) return labelled
    if (tag === "input") return nameOfButtonInput(element as HTMLInputElement)
    if (tag === "img" || tag === "area") return tokenOf(element, "alt")
    if (tag === "fieldset") return textOfChild(element, "legend")
    if (tag === "table") return textOfChild(element, "caption")
    if (tag === "figure") return textOfChild(element, "figcaption")
    if (tag === "details") return textOfChild(element, "summary")
    return tag === "svg" ? collapse(find(element, ":scope > title")?.textContent ?? "") : ""
  }

  function textOfChild(element: Element, tag: string): string {
    const child = find(element, `:scope > ${tag}`)
    return child ? textOf(child) : ""
  }

  function namersOf(element: Element): Element[] {
    return [...referencesOf(element, "aria-labelledby"), ...labelsOf(element)]
  }

  return { ownNameOf, nameOf, groupNameOf, textOf, namersOf, labelsOf }
}

function nameOfButtonInput(input: HTMLInputElement): string {
  if (input.type === "submit") return input.value || attributeValueOr(input, "Submit")
  if (input.type === "reset") return input.value || attributeValueOr(input, "Reset")
  if (input.type === "button") return input.value
  return input.type === "image" ? tokenOf(input, "alt") || tokenOf(input, "value") : ""
}

/** An empty `value` is shown as it is; without one the browser writes its own word. */
function attributeValueOr(input: HTMLInputElement, word: string): string {
  return attributeOf(input, "value") === null ? word : ""
}

function isEditingHost(element: Element): boolean {
  return matches(element, "[contenteditable]:not([contenteditable=false])")
}

function tooltipOf(element: Element): string {
  for (const attribute of TOOLTIPS) {
    const tooltip = clean(tokenOf(element, attribute))
    if (tooltip) return tooltip
  }
  return ""
}

function clean(text: string): string {
  return text === "" ? "" : collapse(withoutIcons(text))
}

function cached(cache: Map<Element, string>, element: Element, compute: () => string): string {
  let value = cache.get(element)
  if (value === undefined) cache.set(element, (value = compute()))
  return value
}
