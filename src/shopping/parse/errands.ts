import type { Span } from "../ledger"

const LINK = String.raw`(?:(?:,|\b(?:and|then|but|please|finally|afterwards))\s*)*`
const IT = "(?:it|them|this|that|these|those|one|both|everything)"
const CART = "(?:the |my |your |our )?(?:shopping )?(?:cart|basket|bag|trolley)"
const NOT = "(?:(?:do not|don['’]t|never|without) )?"
const END = String.raw`(?=\s*(?:$|[.,;!?]|(?:for me|now|yet|please|and|then|but)\b))`
const REST = "(?: for me| now| yet| please)*"

/** What is to be done with the thing, which says nothing of the thing. */
const ERRANDS = [
  `${LINK}${NOT}\\b(?:add|put|place|drop|throw|adding|putting) ${IT} (?:in|into|to) ${CART}\\b${REST}`,
  `${LINK}${NOT}\\b(?:buy|order|purchase|buying|ordering|purchasing) ${IT}${END}${REST}`,
  `${LINK}${NOT}\\b(?:proceed|go|continue) to (?:the )?(?:checkout|check out|cart|payment)\\b${REST}`,
  `(?:,|\\b(?:and|then|but))\\s*${LINK}${NOT}\\b(?:check ?out|pay|checking out|paying)(?: for ${IT})?${END}${REST}`,
  `(?<=\\b(?:add|put|place)\\s[^.;!?]*) (?:in|into|to) ${CART}\\b${REST}`,
].map((pattern) => new RegExp(pattern, "gu"))

/** Clauses like `and add it to the cart`, in an instruction in lower case. */
export function errandsIn(text: string): Span[] {
  return ERRANDS.flatMap((pattern) =>
    [...text.matchAll(pattern)].map(({ index, 0: words }) => ({ start: index, end: index + words.length })),
  )
}
