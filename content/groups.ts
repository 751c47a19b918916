import { classesOf, closest, matches, scrollOf, tagOf } from "./dom"
import { ariaRoleOf } from "./roles"
import type { Style } from "./styles"

const ROLE_OF_TAG: Record<string, string> = {
  form: "form",
  fieldset: "group",
  details: "group",
  optgroup: "group",
  nav: "navigation",
  main: "main",
  aside: "complementary",
  search: "search",
  dialog: "dialog",
  article: "article",
  figure: "figure",
  ul: "list",
  ol: "list",
  menu: "list",
  dl: "list",
  li: "listitem",
  dt: "term",
  dd: "definition",
  table: "table",
  tr: "row",
  td: "cell",
  th: "columnheader",
  output: "status",
}

/** ARIA roles of elements that group others; kept however little they hold. */
const GROUP_ROLES = new Set([
  ...Object.values(ROLE_OF_TAG),
  ..."alert alertdialog banner cell contentinfo feed grid gridcell listbox log menu menubar radiogroup region".split(
    " ",
  ),
  ..."rowheader status tablist tabpanel toolbar tree treegrid".split(" "),
])

/**
 * The role under which a structural element is kept: its ARIA role, else its tag's. "" is a generic box, kept only
 * where it groups several things; so are thead and tbody.
 */
export function groupRoleOf(element: Element, isNamed: (element: Element) => boolean): string {
  const aria = ariaRoleOf(element)
  if (aria && aria !== "none" && aria !== "presentation") return GROUP_ROLES.has(aria) ? aria : ""
  const tag = tagOf(element)
  if (tag === "section") return isNamed(element) ? "region" : ""
  if (tag === "header") return isPageLandmark(element) ? "banner" : ""
  if (tag === "footer") return isPageLandmark(element) ? "contentinfo" : ""
  // A table laid out with presentation role has no rows and cells for anybody.
  if (aria) return ""
  if (tag === "th" && matches(element, "[scope=row]")) return "rowheader"
  return ROLE_OF_TAG[tag] ?? ""
}

/** Kept as a container of its own, even around a single node. */
export function isStructural(element: Element, role: string): boolean {
  return role !== "" || matches(element, "section, header, footer, hgroup")
}

/** Equal for siblings that a person would call repeated: tag, role and sorted classes. */
export function shapeOf(element: Element, role: string): string {
  return [tagOf(element), role, ...classesOf(element).sort()].filter(Boolean).join(" ")
}

export function isModal(element: Element): boolean {
  return matches(element, "dialog:modal, [aria-modal=true]")
}

/** More content than the box shows can be scrolled to, downwards. */
export function isScrollable(element: Element, style: Style): boolean {
  if (!/^(auto|scroll|overlay)$/.test(style.overflowY)) return false
  const { top, height, clientHeight } = scrollOf(element)
  return top + clientHeight < height - 1
}

function isPageLandmark(element: Element): boolean {
  return !closest(
    element,
    "article, aside, main, nav, section, dialog, [role=article], [role=main], [role=region]",
  )
}
