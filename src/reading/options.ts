import type { ControlNode } from "../page/snapshot"
import { isControl, isText } from "../page/tree"
import type { OptionValue, ProductOption } from "../shopping/product"
import { listedOptions } from "./listedOptions"
import { looksChosen, looksOut, optionName, valueOf } from "./optionValues"
import { type Page, sameWords, textAt } from "./page"
import { BUY, OPTION, PLACEHOLDER, QUANTITY, SUBSCRIPTION } from "./words"
import { isInBox, type Zone } from "./zone"

/** Controls that offer values of one option. */
type Group = { label: string; indexes: number[] }

const LONGEST_LABEL = 45
const LONGEST_VALUE = 40
/** Buttons near a product that choose nothing. */
const NO_CHOICE =
  /wish|favou?rite|compare|share|zoom|next|prev|image|photo|picture|thumbnail|video|review|write|read more|see |show |view|details|guide|chart|help|question|clear|close|menu|decrease|increase|minus|plus|sign|login|facebook|twitter|pinterest|instagram|^e-?mail|^print|report|tweet|^like|^\W*$/iu

export function findOptions(page: Page, zone: Zone): ProductOption[] {
  const groups = [
    ...selectGroups(page, zone),
    ...radioGroups(page, zone),
    ...listboxGroups(page, zone),
    ...pillGroups(page, zone),
  ].sort((a, b) => a.indexes[0]! - b.indexes[0]!)
  const options = groups.map((group) => optionOf(page, group)).filter(({ values }) => values.length > 0)
  const named = new Set(options.map(({ name }) => name.toLowerCase()))
  return [...options, ...listedOptions(page, zone).filter(({ name }) => !named.has(name.toLowerCase()))]
}

/** Whether a group of radios is about how often to pay, not about the product. */
export function isPurchasePlan(names: string[]): boolean {
  return names.some((name) => SUBSCRIPTION.test(name))
}

function controlsIn(page: Page, zone: Zone, roles: RegExp): { node: ControlNode; index: number }[] {
  return page.tree.nodes.flatMap((node, index) =>
    isControl(node) && roles.test(node.role) && isInBox(zone, index) ? [{ node, index }] : [],
  )
}

function selectGroups(page: Page, zone: Zone): Group[] {
  return controlsIn(page, zone, /^combobox$/)
    .filter(({ node }) => (node.options?.length ?? 0) > 0 && !isQuantity(node))
    .map(({ node, index }) => {
      const first = node.options?.[0]?.text ?? ""
      const asked = PLACEHOLDER.test(first) && /\p{L}/u.test(first) ? optionName(first) : ""
      const label = node.name !== "" && !sameWords(node.name, first) ? node.name : labelOf(page, [index])
      return { label: label === "" && asked.split(" ").length < 4 ? asked : label, indexes: [index] }
    })
}

/** How many to buy, by its names or by its numbers from one on. */
export function isQuantity({ name, attributes, options }: ControlNode): boolean {
  const called = [name, attributes["name"], attributes["id"], attributes["class"]].join(" ")
  if (QUANTITY.test(called)) return true
  return (
    options !== undefined && options.length > 2 && options.every(({ text }, at) => text === String(at + 1))
  )
}

function radioGroups(page: Page, zone: Zone): Group[] {
  const radios = controlsIn(page, zone, /^radio$/)
  const keys = radios.map(({ node, index }) => node.attributes["name"] ?? `in ${groupAround(page, index)}`)
  return [...new Set(keys)]
    .map((key) => radios.filter((_, at) => keys[at] === key))
    .filter((members) => !isPurchasePlan(members.map(({ node }) => node.name)))
    .map((members) => members.map(({ index }) => index))
    .map((indexes) => ({ label: labelOf(page, indexes), indexes }))
}

function groupAround({ tree }: Page, index: number): number {
  const groups = /^(?:radiogroup|group|listbox|list)$/
  return tree.ancestorsOf(index).find((at) => groups.test(tree.containerAt(at)?.role ?? "")) ?? -1
}

function listboxGroups(page: Page, zone: Zone): Group[] {
  const choices = controlsIn(page, zone, /^option$/)
  return [...new Set(choices.map(({ node }) => node.parent))].map((parent) => {
    const indexes = choices.filter(({ node }) => node.parent === parent).map(({ index }) => index)
    return { label: labelOf(page, indexes), indexes }
  })
}

/** Buttons in a row with a label before them: `Size  S M L`. */
function pillGroups(page: Page, zone: Zone): Group[] {
  const { tree } = page
  const pills = controlsIn(page, zone, /^(?:button|link|switch)$/).filter(({ node }) => isPill(node))
  const isOne = new Set(pills.map(({ index }) => index))
  const groups = new Map<number, number[]>()
  for (const { index } of pills) {
    const around = tree.ancestorsOf(index).find((at) => countIn(at, isOne) > 1)
    if (around !== undefined) groups.set(around, [...(groups.get(around) ?? []), index])
  }
  return [...groups].flatMap(([around, indexes]) => {
    const others = controlsWithin(around).filter((index) => !isOne.has(index))
    const label = labelOf(page, indexes)
    const nodes = indexes.map((index) => tree.nodes[index] as ControlNode)
    const hasState = nodes.some(({ checked, selected }) => checked !== undefined || selected !== undefined)
    const isNamed =
      OPTION.test(label) || (hasState && label !== "" && nodes.every(({ role }) => role === "button"))
    const isChoice = indexes.length > 1 && others.length === 0 && isNamed && !NO_CHOICE.test(label)
    return isChoice && label.length <= LONGEST_LABEL ? [{ label, indexes }] : []
  })

  function controlsWithin(container: number): number[] {
    const found: number[] = []
    for (let at = container + 1; at < tree.endOf(container); at++)
      if (isControl(tree.nodes[at])) found.push(at)
    return found
  }

  function countIn(container: number, set: Set<number>): number {
    return controlsWithin(container).filter((index) => set.has(index)).length
  }
}

function isPill({ name }: ControlNode): boolean {
  return name !== "" && name.length <= LONGEST_VALUE && !BUY.test(name) && !NO_CHOICE.test(name)
}

/** The name of the box around the controls, or the text before them. */
function labelOf(page: Page, indexes: number[]): string {
  const { tree } = page
  const first = indexes[0]!
  const last = indexes.at(-1)!
  const around = tree.ancestorsOf(first).filter((at) => tree.endOf(at) > last)
  const boxes = indexes.length > 1 ? around : around.slice(0, 1)
  const named = boxes.slice(0, 3).flatMap((at) => tree.containerAt(at) ?? [])
  const group = named.find(
    ({ role, name }) => /^(?:radiogroup|group|listbox|list|toolbar)$/.test(role) && name !== "",
  )
  if (group && group.name.length <= LONGEST_LABEL) return group.name
  for (let at = first - 1; at >= Math.max(0, first - 6); at--) {
    const node = tree.nodes[at]
    if (isControl(node) && !isBarren(node)) return ""
    const text = textAt(page, at)
    if (
      text === "" ||
      (isText(node) && node.saidBy.some((id) => indexes.some((index) => isId(page, index, id))))
    )
      continue
    return text.length <= LONGEST_LABEL ? text : ""
  }
  return ""
}

function isBarren(node: ControlNode): boolean {
  return node.name === "" || node.role === "radio"
}

function isId({ tree }: Page, index: number, nodeId: number): boolean {
  const node = tree.nodes[index]
  return isControl(node) && node.nodeId === nodeId
}

function optionOf(page: Page, { label, indexes }: Group): ProductOption {
  const nodes = indexes.map((index) => page.tree.nodes[index] as ControlNode)
  const name = optionName(label)
  const values = indexes.flatMap((index, at) => valuesOf(page, nodes[at]!, index, name))
  const required = /\*|required|erforderlich/iu.test(label) || nodes.some((node) => node.required)
  const chosen = label.includes(":") ? label.replace(/^[^:]*:\s*/, "") : ""
  if (chosen !== "" && !values.some((value) => value.chosen))
    for (const value of values) value.chosen = sameWords(value.value, chosen)
  return { name, ...(required && { required }), values }
}

function valuesOf(page: Page, node: ControlNode, index: number, option: string): OptionValue[] {
  if (node.role === "combobox")
    return (node.options ?? []).flatMap(({ text, selected, disabled }, at) => {
      if (at === 0 && (disabled || PLACEHOLDER.test(text))) return []
      const value = valueOf(text, page.hint, page.evidence(index, text), selected)
      return [disabled ? { ...value, available: false } : value]
    })
  const label = node.name === "" ? textAfter(page, index) : node.name
  if (label === "") return []
  const classes = [node.attributes["class"] ?? "", ...shapesAround(page, index)].join(" ")
  const title = node.attributes["title"] ?? ""
  const chosen =
    node.checked === true || node.selected === true || (node.checked === undefined && looksChosen(classes))
  const value = valueOf(withoutOption(label, option), page.hint, page.evidence(index, label), chosen)
  const titled = valueOf(title, page.hint, value.at, false)
  const isOut = node.disabled || looksOut(classes) || titled.available === false || isFaded(page, node)
  return [isOut ? { ...value, available: false } : value]
}

/** `Size M` is M where the option is called Size. */
function withoutOption(label: string, option: string): string {
  const start = `${option.toLowerCase()} `
  return option !== "" && label.toLowerCase().startsWith(start)
    ? label.slice(start.length).replace(/^[:\s]+/, "")
    : label
}

/** Classes of the item around a choice that holds nothing else. */
function shapesAround({ tree }: Page, index: number): string[] {
  const parent = tree.nodes[index]?.parent ?? -1
  const container = tree.containerAt(parent)
  const holds = tree.nodes.slice(parent + 1, tree.endOf(parent)).filter(isControl).length
  return container && holds === 1 ? [container.shape] : []
}

function textAfter(page: Page, index: number): string {
  const text = textAt(page, index + 1)
  return text.length <= LONGEST_VALUE ? text : ""
}

function isFaded({ frames }: Page, { frameId, nodeId }: ControlNode): boolean {
  return frames.some((frame) => frame.frameId === frameId && frame.marks.faded.includes(nodeId))
}
