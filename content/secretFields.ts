import { sensitiveName } from "../src/page/sensitive"
import { attributeOf, closest, tagOf } from "./dom"

/** What pages call fields for cards and their codes where they do not say it in `autocomplete`. */
const SECRET_NAME = /card.?num|cc.?num|\bcv[cv2]\b|\bcsc\b|security.?code|card.?(?:verification|code)/i

const NAMING = ["name", "id", "placeholder", "aria-label"]

/** "Show password" makes a text field of a password: what was one stays one. */
const passwords = new WeakSet<Element>()

/** Whether a field is for a password, a one-time code or a payment card, or holds the number of one. */
export function isSecretField(field: Element): boolean {
  const tag = tagOf(field)
  if (tag === "option") {
    const select = closest(field, "select")
    return select !== null && isSecretField(select)
  }
  if (tag !== "input" && tag !== "select" && tag !== "textarea") return false
  const { type, value } = field as HTMLInputElement
  if (tag === "input" && type === "password") passwords.add(field)
  const autocomplete = attributeOf(field, "autocomplete") ?? ""
  return (
    passwords.has(field) ||
    sensitiveName({ inputType: type, autocomplete, value }) !== undefined ||
    NAMING.some((name) => SECRET_NAME.test(attributeOf(field, name) ?? ""))
  )
}

/** A filled field whose value is not told. */
export function hidesValue(element: Element): boolean {
  const tag = tagOf(element)
  if (tag !== "input" && tag !== "textarea") return false
  return (element as HTMLInputElement).value !== "" && isSecretField(element)
}

/** Drawn as dots. */
export function isMasked(field: Element): boolean {
  return (field as HTMLInputElement).type === "password"
}
