import { nameConstraint, type Matter } from "../../src/shopping/ledger"
import { joinPrices, pricePhrasesIn } from "../../src/shopping/parse/price"

export type Kind = Matter["kind"]

/** What the person calls each kind, and an example of what to type. */
export const KINDS: Record<Kind, { label: string; example: string }> = {
  type: { label: "What it is", example: "jeans" },
  attribute: { label: "Quality", example: "machine washable" },
  option: { label: "Option", example: "color: dark blue or navy" },
  price: { label: "Price", example: "at most 50 USD" },
  quantity: { label: "How many", example: "2" },
  rating: { label: "Stars, at least", example: "4.5" },
  preference: { label: "Prefer", example: "cheap" },
}

/** Matter as the person edits it: `readMatter` takes it back. */
export function printMatter(matter: Matter): string {
  switch (matter.kind) {
    case "quantity":
      return String(matter.count)
    case "rating":
      return String(matter.atLeast)
    case "preference":
      return matter.prefers
    default:
      return nameConstraint(matter)
  }
}

/** What was typed for a constraint, or what to type instead. */
export function readMatter(kind: Kind, typed: string): Matter | { problem: string } {
  const text = typed.replace(/\s+/gu, " ").trim()
  if (text === "") return problem(kind)
  switch (kind) {
    case "type":
    case "attribute":
      return { kind, text }
    case "option":
      return readOption(text)
    case "price":
      return readPrice(text)
    case "quantity": {
      const count = Number(/^[1-9]\d{0,3}$/u.exec(text)?.[0])
      return Number.isNaN(count) ? problem(kind, "a whole number, 1 or more") : { kind, count }
    }
    case "rating": {
      const atLeast = Number(/^\d(?:[.,]\d+)?$/u.exec(text)?.[0].replace(",", "."))
      return atLeast > 0 && atLeast <= 5 ? { kind, atLeast } : problem(kind, "a number of stars from 1 to 5")
    }
    case "preference":
      return text === "cheap" || text === "rated" ? { kind, prefers: text } : problem(kind)
  }
}

function problem(kind: Kind, what = "something"): { problem: string } {
  return { problem: `Type ${what}, such as ${KINDS[kind].example}.` }
}

function readOption(text: string): Matter | { problem: string } {
  const [, name, listed] = /^([^:]+):\s+(.+)$/u.exec(text) ?? []
  const values = (listed ?? text).split(/,\s+(?:or\s+)?|\s+or\s+/u).filter((value) => value !== "")
  if (values.length === 0 || text.endsWith(":")) return problem("option")
  return { kind: "option", ...(name !== undefined && { name: name.trim() }), values }
}

/** A bare amount is the most to pay. */
function readPrice(text: string): Matter | { problem: string } {
  const lower = text.toLowerCase()
  const isRange = /\d\s*(?:to|-|–|—)\s*\D{0,4}\d/u.test(lower)
  const ways = [lower, `price ${lower}`, `${isRange ? "price from" : "at most"} ${lower}`]
  const wishes = ways.flatMap((way) => joinPrices(pricePhrasesIn(way)) ?? [])
  const isAbout = /about|around|~|circa|approx|roughly|or so/u.test(lower)
  const wish = wishes.find(({ about }) => about === undefined || isAbout)
  if (!wish) return problem("price", "a price")
  if (wish.from !== undefined && wish.to !== undefined && wish.from > wish.to)
    return { problem: `No price is over ${wish.from} and under ${wish.to}: type the lower one first.` }
  return { kind: "price", ...wish }
}
