import { attributeOf, referencesOf, tagOf, tokenOf } from "./dom"
import { ariaRoleOf } from "./roles"

/** Level 1 to 6 of a heading; undefined for anything else. */
export function headingLevelOf(element: Element): number | undefined {
  const role = ariaRoleOf(element)
  const [, native] = /^h([1-6])$/.exec(tagOf(element)) ?? []
  if (role !== "heading" && (!native || role !== "")) return undefined
  const level = Number.parseInt(tokenOf(element, "aria-level"), 10)
  return level >= 1 ? Math.min(level, 6) : Number(native ?? 2)
}

export function isAriaHidden(element: Element): boolean {
  return attributeOf(element, "aria-hidden") === "true"
}

/** Whether the keyboard reaches the element. */
export function takesFocus(element: Element): boolean {
  const { tabIndex } = element as HTMLElement
  return typeof tabIndex === "number" && tabIndex >= 0
}

/** The page announces what appears in the element. */
export function isLive(element: Element): boolean {
  if (/^(alert|status)$/.test(ariaRoleOf(element)) || tagOf(element) === "output") return true
  return /^(polite|assertive)$/.test(tokenOf(element, "aria-live"))
}

/** The live region holds messages and nothing else, however many controls it has. */
export function isAlert(element: Element): boolean {
  return ariaRoleOf(element) === "alert"
}

/** Elements under a root that name others. */
export function labelledbyTargets(root: Document | ShadowRoot): Set<Element> {
  const referring = Array.from(root.querySelectorAll("[aria-labelledby]"))
  return new Set(referring.flatMap((element) => referencesOf(element, "aria-labelledby")))
}
