import { printPriceRange } from "./checkPrice"
import type { ComparisonRow } from "./compare"
import { nameConstraint, type Constraint, type Ledger } from "./ledger"

/** The report of a run that can be copied: what, where, for how much and why. */
export function reportOf(ledger: Ledger, pick: ComparisonRow | undefined): string {
  const asked = `Asked for: ${ledger.instruction.trim()}`
  if (!pick) return [asked, "Nothing was found that is what was asked for.", ...ledger.problems].join("\n")
  const { product, choices, price } = pick
  return [
    asked,
    `What: ${product.title.words}${choices.length > 0 ? ` (${choices.map(({ option, value }) => (option === "" ? value : `${option}: ${value}`)).join(", ")})` : ""}`,
    `Where: ${product.url}`,
    `Price: ${price ? printPriceRange(price) : "not named on the page"}`,
    "Why:",
    ...pick.ledger.constraints.map(sayConstraint),
    ...ledger.problems,
  ].join("\n")
}

function sayConstraint(constraint: Constraint): string {
  const { status, evidence, reason, wish, sureness } = constraint
  const words =
    evidence[0] && status !== "open"
      ? ` ("${clip(evidence[0].words)}"${sureness === "reworded" ? ", in other words" : ""})`
      : ""
  return `- ${nameConstraint(constraint)}${wish ? ", a wish" : ""}: ${status}${words}${reason === undefined ? "" : ` – ${reason}`}`
}

function clip(words: string): string {
  return words.length > 80 ? `${words.slice(0, 79).trimEnd()}…` : words
}
