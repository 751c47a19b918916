import type { ControlNode } from "../page/snapshot"
import { isControl, isText } from "../page/tree"
import type { AddOn, ProductFacts } from "../shopping/product"
import { isPurchasePlan, isQuantity } from "./options"
import { moneyIn } from "./money"
import type { Page } from "./page"
import { IN_STOCK, SOLD_OUT, SUBSCRIPTION } from "./words"
import type { Zone } from "./zone"

type Found = { node: ControlNode; index: number }

function controlsIn(page: Page, { box }: Zone): Found[] {
  return page.tree.nodes.flatMap((node, index) =>
    isControl(node) && index >= box.start && index < box.end ? [{ node, index }] : [],
  )
}

/** How many the page is set to buy. */
export function findQuantity(page: Page, zone: Zone): ProductFacts["quantity"] {
  for (const { node, index } of controlsIn(page, zone)) {
    const isField = /^(?:spinbutton|textbox|combobox)$/.test(node.role)
    const shown = node.options?.find(({ selected }) => selected)?.text ?? node.value ?? ""
    const value = isQuantity(node) ? shown.replace(/^\p{L}+\.?\s*:?\s*(?=\d)/u, "") : shown
    if (!isField || !/^\d{1,4}$/.test(value.trim()) || !zone.holds(index)) continue
    if (isQuantity(node) || node.role === "spinbutton" || node.inputType === "number")
      return { count: Number(value), at: page.evidence(index, value.trim()) }
  }
  return undefined
}

/** What can be bought along: ticks near the product, and plans that repeat the order. */
export function findAddOns(page: Page, zone: Zone): AddOn[] {
  const controls = controlsIn(page, zone).filter(({ index }) => zone.holds(index))
  const ticks = controls.filter(({ node }) => /^(?:checkbox|switch)$/.test(node.role) && node.name !== "")
  const radios = controls.filter(({ node }) => node.role === "radio")
  const plans = isPurchasePlan(radios.map(({ node }) => node.name))
    ? radios.filter(({ node }) => SUBSCRIPTION.test(node.name))
    : []
  return [...ticks, ...plans]
    .sort((a, b) => a.index - b.index)
    .filter(({ node }) => !/wish|compare|notify|remember|terms|agree|newsletter/iu.test(node.name))
    .map(({ node, index }) => {
      const price = moneyIn(node.name, page.hint)[0]?.amount
      const at = page.evidence(index, node.name)
      return { name: node.name, ticked: node.checked === true, ...(price !== undefined && { price }), at }
    })
}

/** Whether the product can be had: what the page says in words, else whether its button can be pressed. */
export function findAvailability(page: Page, zone: Zone): ProductFacts["available"] {
  const { tree } = page
  const buy = zone.buy === undefined ? undefined : tree.nodes[zone.buy]
  if (zone.buy !== undefined && isControl(buy) && SOLD_OUT.test(buy.name))
    return { yes: false, at: page.evidence(zone.buy, buy.name) }
  const texts = tree.nodes.flatMap((node, index) =>
    isText(node) &&
    node.text.length < 120 &&
    index >= zone.box.start &&
    index < zone.box.end &&
    zone.holds(index) &&
    isSaidFreely(page, index)
      ? [{ text: node.text, index }]
      : [],
  )
  const out = texts.find(({ text }) => SOLD_OUT.test(text) && !IN_STOCK.test(text))
  if (out) return { yes: false, at: page.evidence(out.index, out.text) }
  const inStock = texts.find(({ text }) => IN_STOCK.test(text))
  if (inStock) return { yes: true, at: page.evidence(inStock.index, inStock.text) }
  if (zone.buy !== undefined && isControl(buy) && !buy.disabled)
    return { yes: true, at: page.evidence(zone.buy, buy.name) }
  return undefined
}

/** What the label of a choice says of stock is about that choice. */
function isSaidFreely(page: Page, index: number): boolean {
  const node = page.tree.nodes[index]
  return isText(node) && node.saidBy.length === 0 && page.tree.controlAbove(index) === undefined
}
