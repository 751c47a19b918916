import { BUY, featuresOf, listItems, PICK, SEARCH, type ShopTurn } from "../../planning/lumosShop"
import { constraintsOf } from "../../shopping/ledger"
import type { Shopping } from "../../shopping/shopping"
import type { Purpose } from "./moves"

/** Items that a search tells of in Lumos' form. */
const TOLD = 3
const FEATURES = 3

/** Lumos' word for a product: the last part of its address that is no word of every shop. */
export function itemName(id: string): string {
  const parts = (URL.parse(id)?.pathname ?? id).split("/").filter((part) => part !== "")
  return (parts.at(-1) ?? id).toLowerCase()
}

/** The subgoal of Lumos' plan that a move belongs to. */
export function lumosSubgoal(purpose: Purpose, { pick }: Shopping): string {
  switch (purpose.kind) {
    case "open":
      return purpose.id === pick?.id ? BUY : featuresOf(itemName(purpose.id))
    case "details":
      return featuresOf(itemName(purpose.id))
    case "search":
    case "next":
    case "back":
      return SEARCH
    case "choose":
    case "adjust":
    case "cart":
    case "buy":
      return BUY
  }
}

/** What was done so far as the turns of Lumos' plan. */
export function lumosTurns({ listed, lists, read, pick, ledger, compared }: Shopping): ShopTurn[] {
  if (lists.length === 0) return []
  const shown = listed.slice(0, TOLD).map(({ id, title }) => ({ id: itemName(id), title: title.words }))
  const asked = constraintsOf(ledger, "option").flatMap(({ values }) => values)
  const features = (id: string) => {
    const row = compared.find((product) => product.id === id)
    const met = [...(row?.choices.map(({ value }) => value) ?? []), ...(row?.attributesMet ?? [])]
    return (met.length > 0 ? met : asked).slice(0, FEATURES).join(", ")
  }
  return [
    { subgoal: SEARCH, result: listItems(shown) },
    ...read.map(({ id }) => ({ subgoal: featuresOf(itemName(id)), result: features(id) })),
    ...(pick ? [{ subgoal: PICK, result: itemName(pick.id) }] : []),
  ]
}
