import type { Operation } from "../action/operation"
import { looksGenerated, TEST_ID_ATTRIBUTES } from "../agent/selectors"
import type { TargetRecord } from "../agent/session"
import { leadsAway } from "../page/labels"
import type { ControlNode } from "../page/snapshot"

const KINDS: readonly (readonly string[])[] = [
  ["textbox", "searchbox", "spinbutton", "combobox"],
  ["button", "link", "menuitem", "tab", "option", "treeitem", "gridcell"],
  ["checkbox", "switch"],
  ["radio"],
  ["slider"],
]

/** Whether a site may have made one role of the other without making another control of it. */
export function isSameKind(one: string, other: string): boolean {
  return one === other || KINDS.some((kind) => kind.includes(one) && kind.includes(other))
}

/** Whether the operation can be done to a control of this sort, now or once it is enabled. */
export function canTake(control: ControlNode, { op }: Operation): boolean {
  const selects = control.options !== undefined && !control.editable
  switch (op) {
    case "CLICK":
      return control.tag !== "select"
    case "ENTER":
      return control.editable
    case "TYPE":
      return control.editable || control.slides === true
    case "SELECT":
      return selects
  }
}

type Described = Pick<ControlNode, "attributes">

export function testIdOf({ attributes }: Described): string | undefined {
  return TEST_ID_ATTRIBUTES.map((attribute) => attributes[attribute]).find(Boolean)
}

/** The id attribute, unless a program has made it up. */
export function idOf({ attributes }: Described): string | undefined {
  const { id } = attributes
  return id === undefined || looksGenerated(id) ? undefined : id
}

/** What a field is called where its form is sent; radio buttons share theirs. */
export function fieldNameOf({ role, tag, attributes }: Described & { role: string; tag: string }) {
  const { name } = attributes
  const isField = ["input", "select", "textarea"].includes(tag) && role !== "button" && role !== "radio"
  return !isField || name === undefined || looksGenerated(name) ? undefined : name
}

/** Where a link leads, as it is written. To follow one that leads there is to do the same, whatever it says. */
export function addressOf({ role, attributes }: Described & { role: string }): string | undefined {
  const { href } = attributes
  return role === "link" && leadsAway(href) ? href : undefined
}

/** Ids that count would follow the order of things. */
export function counts(id: string): boolean {
  return /\d/.test(id)
}

/** Attributes that say what a control is for, in words that outlive a new design. */
const TELLING = ["href", "name", "title", "placeholder", "autocomplete", "aria-label", "alt"] as const

/** Whether an attribute that says what the control is for is the recorded one and no other control has it so. */
export function isCorroborated(target: TargetRecord, control: ControlNode, pool: ControlNode[]): boolean {
  return TELLING.some((attribute) => {
    const value = target.attributes[attribute]
    if (value === undefined) return false
    const alike = pool.filter(({ attributes }) => attributes[attribute] === value)
    return alike.length === 1 && alike[0] === control
  })
}

/** What of the control's own attributes cannot be, if it is the recorded one; in words for the person. */
export function findContradiction(
  target: TargetRecord,
  control: ControlNode,
  host: string,
): string | undefined {
  const testIds = [testIdOf(target), testIdOf(control)]
  if (testIds[0] !== undefined && testIds[1] !== undefined && testIds[0] !== testIds[1])
    return "it has another test id"
  const types = [target, control].map(({ attributes }) => (attributes["type"] ?? "").toLowerCase())
  if (
    target.tag === "input" &&
    control.tag === "input" &&
    isSecretType(types[0]!) !== isSecretType(types[1]!)
  )
    return "it is another kind of field"
  if (fieldNameOf(target) !== undefined && fieldNameOf(target) !== fieldNameOf(control))
    return "its form calls it something else"
  const led = hostOf(target.attributes["href"])
  const leads = target.role === "link" ? hostOf(control.href) : undefined
  if (leads !== undefined && leads !== (led ?? host)) return `it leads to ${leads}`
  return undefined
}

function isSecretType(type: string): boolean {
  return type === "password"
}

/** Undefined for addresses relative to the page. */
function hostOf(href: string | undefined): string | undefined {
  if (href === undefined || !/^(?:https?:)?\/\//i.test(href)) return undefined
  const url = href.startsWith("//") ? `https:${href}` : href
  return URL.canParse(url) ? new URL(url).host : undefined
}
