import { nameConstraint, type Matter } from "../../src/shopping/ledger"
import { printPrice } from "../../src/shopping/parse/price"
import { formatMoney } from "./money"

/** A chip as the person reads it: what it is about, where the words alone do not say it, and the words. */
export function chipWords(matter: Matter): { about?: string; words: string } {
  switch (matter.kind) {
    case "option": {
      const { name, values } = matter
      return { ...(name !== undefined && { about: name }), words: values.join(" or ") }
    }
    case "price":
      return { words: printPrice(matter, (amount) => formatMoney(amount, matter.currency)) }
    case "quantity":
      return { about: "quantity", words: String(matter.count) }
    default:
      return { words: nameConstraint(matter) }
  }
}
