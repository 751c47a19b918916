import type { Operation } from "../action/operation"
import { cleanText } from "../page/clean"
import type { ControlNode, PageSnapshot } from "../page/snapshot"
import { isControl } from "../page/tree"
import type { ConsentKind } from "./consent"
import { AUTOCOMPLETE_KINDS, CHECKOUT_PATH, FIELD_WORDS, LABEL_WORDS } from "./lexicon"
import { siteOf } from "./site"

export type ConsentNeed = { kind: ConsentKind; reason: string }

export type Classified = {
  operation: Operation
  control: ControlNode
  snapshot: PageSnapshot
  /** Sites the task started on or the person has agreed to. */
  sites: Set<string>
}

/** Why an action must wait for the person, or [] when it need not (DESIGN.md section 9). In doubt, it waits. */
export function classifyAction(action: Classified): ConsentNeed[] {
  const { op } = action.operation
  const needs = op === "TYPE" || op === "SELECT" ? fieldNeeds(action) : pressNeeds(action)
  return needs.filter((need, at) => needs.findIndex(({ kind }) => kind === need.kind) === at)
}

function fieldNeeds({ control }: Pick<Classified, "control">): ConsentNeed[] {
  const needs: ConsentNeed[] = []
  if (control.inputType === "password")
    needs.push({ kind: "password", reason: "the field is a password field" })
  for (const token of (control.attributes["autocomplete"] ?? "").toLowerCase().split(/\s+/)) {
    const kind = AUTOCOMPLETE_KINDS[token]
    if (kind) needs.push({ kind, reason: `the page marks the field as "${token}"` })
  }
  const words = [control.name, control.attributes["placeholder"], control.description].join(" ")
  for (const { kind, pattern } of FIELD_WORDS)
    if (pattern.test(words)) needs.push({ kind, reason: `the field is called "${cleanText(control.name)}"` })
  return needs
}

function pressNeeds(action: Classified): ConsentNeed[] {
  const { control, operation } = action
  return [...labelNeeds(control, operation), ...checkoutNeeds(action), ...leaveNeeds(action)]
}

const PRESSED_ROLES = new Set(["button", "menuitem", "link", "tab", "option"])

function labelNeeds(control: ControlNode, operation: Operation): ConsentNeed[] {
  if (operation.op === "ENTER") return []
  const name = cleanText(control.name).toLowerCase()
  if (["checkbox", "switch", "radio"].includes(control.role)) return termsNeeds(control, name)
  if (!PRESSED_ROLES.has(control.role)) return []
  return LABEL_WORDS.flatMap(({ kind, words }) => {
    const word = words.find((candidate) => namesAction(name, candidate, control.role))
    return word === undefined
      ? []
      : [{ kind, reason: `the ${control.role} says "${cleanText(control.name)}"` }]
  })
}

/** A link names an action only when it says little else: titles and headlines contain such words too. */
const LINK_WORDS = 4

function namesAction(name: string, word: string, role: string): boolean {
  if (role === "link" && name.split(" ").length > LINK_WORDS) return false
  const bare = name
    .replace(/[^\p{L}\p{N}&'\- ]+/gu, " ")
    .replace(/\s+/g, " ")
    .trim()
  return bare === word || bare.startsWith(`${word} `) || bare.endsWith(` ${word}`)
}

function termsNeeds(control: ControlNode, name: string): ConsentNeed[] {
  if (control.checked) return []
  const terms = LABEL_WORDS.find(({ kind }) => kind === "legal")?.words ?? []
  const agrees =
    /\b(agree|accept|consent|confirm that|stimme|akzeptiere|accepte|acepto|accetto|aceito|akkoord|akceptuj)/iu
  return terms.some((word) => name.includes(word)) || agrees.test(name)
    ? [{ kind: "legal", reason: `ticking it says "${cleanText(control.name)}"` }]
    : []
}

/** Submitting a form that holds payment fields, or pressing what orders on a checkout page, is the payment step. */
function checkoutNeeds({ control, operation, snapshot }: Classified): ConsentNeed[] {
  if (!submits(control, operation)) return []
  const fields = snapshot.nodes.filter(
    (node): node is ControlNode => isControl(node) && node.form !== undefined && node.form === control.form,
  )
  const hasCard = fields.some((field) => cardField(field))
  if (hasCard) return [{ kind: "pay", reason: "its form holds payment details" }]
  const orders = labelNeeds(control, operation).some(({ kind }) => kind === "order")
  return orders && isCheckout(snapshot.url) ? [{ kind: "pay", reason: "it orders on a checkout page" }] : []
}

function submits(control: ControlNode, operation: Operation): boolean {
  if (operation.op === "ENTER") return true
  return (
    control.role === "button" &&
    (control.inputType === "submit" || control.inputType === "image" || control.tag !== "input")
  )
}

function cardField(field: ControlNode): boolean {
  return fieldNeeds({ control: field }).some(({ kind }) => kind === "card")
}

function isCheckout(url: string): boolean {
  return URL.canParse(url) && CHECKOUT_PATH.test(new URL(url).pathname)
}

function leaveNeeds({ control, snapshot, sites }: Classified): ConsentNeed[] {
  const here = siteOf(snapshot.url)
  if (here !== "" && !sites.has(here))
    return [{ kind: "leave-site", reason: `the page is on ${here}, where the task did not start` }]
  const there = siteOf(control.href ?? "")
  return there !== "" && !sites.has(there) ? [{ kind: "leave-site", reason: `it leads to ${there}` }] : []
}
