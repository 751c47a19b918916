import { nameConstraint, type Matter } from "../../src/shopping/ledger"
import { formatMoney } from "./money"

/** A chip as the person reads it: what it is about, where the words alone do not say it, and the words. */
export function chipWords(matter: Matter): { about?: string; words: string } {
  switch (matter.kind) {
    case "option": {
      const { name, values } = matter
      return { ...(name !== undefined && { about: name }), words: values.join(" or ") }
    }
    case "price":
      return { words: priceWords(matter) }
    case "quantity":
      return { about: "quantity", words: String(matter.count) }
    case "rating":
      return { words: `at least ${matter.atLeast} of 5 stars` }
    case "type":
    case "attribute":
    case "preference":
      return { words: nameConstraint(matter) }
  }
}

function priceWords({ from, to, about, currency, per }: Matter & { kind: "price" }): string {
  const money = (amount: number) => formatMoney(amount, currency)
  const total = per === "total" ? " in total" : ""
  if (from !== undefined && to !== undefined) return `${money(from)} to ${money(to)}${total}`
  if (to !== undefined) return `at most ${money(to)}${total}`
  if (from !== undefined) return `at least ${money(from)}${total}`
  return `about ${money(about ?? 0)}${total}`
}
