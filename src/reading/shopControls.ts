import { withoutFragment } from "../page/documents"
import { isSearchField } from "../page/labels"
import type { ControlNode, PageSnapshot } from "../page/snapshot"
import { stemsOf } from "../page/terms"
import { isControl, isText } from "../page/tree"
import { CAPTCHA, DETAILS, NEXT, OPENS_CART, SHELVES } from "./shopWords"

/** How a search field is called by those who build shops. */
const QUERY_NAME = /^(?:q|query|s|k|search.*|.*search|keywords?|term|text|suche?)$/i
const NO_SEARCH = /e-?mail|newsletter|postcode|zip|coupon|voucher|gift/i

/** The field that searches the whole shop; undefined when the page shows none. */
export function findSearchField({ nodes }: PageSnapshot): ControlNode | undefined {
  let best: ControlNode | undefined
  let most = 1
  for (const node of nodes) {
    if (!isControl(node) || !node.editable || node.disabled || node.readOnly) continue
    const score = rateSearch(node, nodes)
    if (score > most) [best, most] = [node, score]
  }
  return best
}

function rateSearch(field: ControlNode, nodes: PageSnapshot["nodes"]): number {
  const { role, name, inputType, attributes, form } = field
  const words = [name, attributes["placeholder"], attributes["title"]].join(" ")
  if (NO_SEARCH.test(`${words} ${inputType}`)) return 0
  const around = form === undefined ? undefined : nodes[form]
  return (
    (role === "searchbox" || inputType === "search" ? 4 : 0) +
    (around?.type === "container" && around.role === "search" ? 4 : 0) +
    (isSearchField(role, words) ? 3 : 0) +
    (isQueryField(attributes) ? 2 : 0)
  )
}

/** Whether a field's attributes call it one for searches. */
export function isQueryField({ name = "", id = "" }: Record<string, string>): boolean {
  return QUERY_NAME.test(name) || QUERY_NAME.test(id)
}

/** The button that sends a search field; undefined when Enter does it. */
export function findSearchButton({ nodes }: PageSnapshot, field: ControlNode): ControlNode | undefined {
  const buttons = nodes.filter(
    (node): node is ControlNode =>
      isControl(node) && node.role === "button" && !node.disabled && node.frameId === field.frameId,
  )
  const own = buttons.filter(({ form }) => form !== undefined && form === field.form)
  const named = own.find(({ name, attributes }) => isSearchField("", `${name} ${attributes["title"] ?? ""}`))
  if (named) return named
  if (own.length > 0) return own.find(({ inputType }) => inputType === "submit") ?? own[0]
  return field.form === undefined && !field.submitsByEnter
    ? buttons.find(({ name }) => isSearchField("", name) && name.length < 20)
    : undefined
}

/** What leads to a search field or opens one. */
export function findSearchOpener({ nodes }: PageSnapshot): ControlNode | undefined {
  return nodes
    .filter(isControl)
    .find(
      ({ role, name, disabled }) =>
        (role === "link" || role === "button") && !disabled && name.length < 30 && isSearchField("", name),
    )
}

/** Words of the name of a part of a shop. */
const LONGEST_SHELF = 4

/**
 * Links to what the shop sells, for a page without a search: those named after the thing, and those to all of it. The
 * last word of the thing is what it is: "Hoodies" and "Men's hoodies" are where a zip hoodie is.
 */
export function findShelves({ nodes, url }: PageSnapshot, thing: string): ControlNode[] {
  const kind = stemsOf(thing).at(-1)
  const links = nodes
    .filter(isControl)
    .filter(
      ({ role, href, disabled }) =>
        role === "link" && href !== undefined && !disabled && withoutFragment(href) !== withoutFragment(url),
    )
  const named = links.filter(({ name }) => {
    const isShort = name.split(/\s+/).length <= LONGEST_SHELF
    return kind !== undefined && isShort && stemsOf(name).includes(kind)
  })
  return [...named, ...links.filter((link) => !named.includes(link) && SHELVES.test(link.name))]
}

export function findNextPage(snapshot: PageSnapshot): ControlNode | undefined {
  return findCalled(snapshot, NEXT)
}

/** Links, tabs and buttons to more of what is said about the product on show, those that tell most first. */
export function findDetailControls({ nodes, url }: PageSnapshot): ControlNode[] {
  const controls = nodes.filter(isControl)
  return DETAILS.flatMap((pattern) =>
    controls.filter((control) => pattern.test(control.name) && leadsOn(control, url)),
  )
}

/** What is open already, or only scrolls, shows nothing new. */
function leadsOn({ role, href, selected, expanded, disabled }: ControlNode, url: string): boolean {
  if (disabled || selected === true || expanded === true) return false
  if (role === "tab") return true
  if (role === "button") return expanded === false
  return role === "link" && href !== undefined && withoutFragment(href) !== withoutFragment(url)
}

export function findCartLink(snapshot: PageSnapshot): ControlNode | undefined {
  return findCalled(snapshot, OPENS_CART)
}

/** The first link or button that can be used and is called so. */
function findCalled({ nodes }: PageSnapshot, words: RegExp): ControlNode | undefined {
  return nodes
    .filter(isControl)
    .find(
      ({ role, name, disabled, attributes }) =>
        (role === "link" || role === "button") &&
        !disabled &&
        (words.test(name) || words.test(attributes["aria-label"] ?? "")),
    )
}

/** What keeps a visitor out until the person has done it: `sign-in`, or `captcha`. */
export function findBarrier({ nodes }: PageSnapshot): "sign-in" | "captcha" | undefined {
  const words = nodes.map((node) => (isText(node) ? node.text : node.name))
  if (words.some((text) => text.length < 200 && CAPTCHA.test(text))) return "captcha"
  return nodes.some((node) => isControl(node) && node.inputType === "password") ? "sign-in" : undefined
}
