const FIND =
  "(?:find|get|buy|order|show|search(?: for)?|look(?: for)?|give|recommend|suggest|purchase|pick(?: up)?|bring|fetch|locate|see|have|own|shop for|add|put|place)"
const GREETING = String.raw`(?:(?:hi|hello|hey|please|ok|okay|so|and|but|well|then|now)[\s,]+)*`
const POLITE = String.raw`(?:(?:can|could|would|will) you (?:please |kindly )?|help me (?:to )?|please |kindly )*`
const ASK = [
  `(?:i am|i['’]m|im|we are|we['’]re) (?:currently |also |just )?(?:looking|searching|shopping|hunting|in need|in the market|on the (?:hunt|lookout))(?: for| of| to ${FIND}(?: me| us)?)?`,
  "(?:i am|i['’]m|im|we are|we['’]re) after",
  `(?:i|we)(?:['’]d| would| do| really| also| just)* (?:want|need|like|love|wish|require)(?: to ${FIND}(?: me| us)?| for)?`,
  `(?:i am|i['’]m) trying to ${FIND}`,
  `${FIND}(?: me| us| for me)?`,
  "(?:need|needed|want|wanted|looking for|searching for|in search of|in need of|shopping for)",
].join("|")

/** How an instruction begins to say what is to be found: `i am looking for`, `could you get me`. */
const OPENING = new RegExp(
  `^\\s*${GREETING}${POLITE}(?:${ASK})\\s+(?!(?:it|this|them|these|those|one|to|that)\\b)`,
  "u",
)
/** How a clause begins that lists choices: `please choose`, `i want it in`. */
const CHOOSING = new RegExp(
  String.raw`^\s*${GREETING}(?:(?:choose|select|pick)(?: the| an?)?|(?:i|we)(?:['’]d| would)? (?:want|need|like|prefer|take) (?:it|this|them|one|mine|that)(?: (?:in|to be(?: in)?|as))?|(?:make|get|have) (?:it|them) (?:in )?)\s+`,
  "u",
)
/** How a clause begins that says more of the thing: `it should have`. */
const DESCRIBING = new RegExp(
  String.raw`^\s*${GREETING}(?:(?:it|they|this|these|that|the \p{L}+)\s+)(?:(?:should|must|has to|have to|needs? to|ought to|can|will)(?: also)?\s+)?(?:be|have|come|is|are|has|comes|contain|include)(?: with| in| from)?\s+`,
  "u",
)

export type Frame = { kind: "type" | "option" | "attribute"; length: number }

/** What the beginning of a clause says of the rest, in lower case; undefined when it has no frame. */
export function frameOf(clause: string): Frame | undefined {
  for (const [kind, pattern] of [
    ["option", CHOOSING],
    ["type", OPENING],
    ["attribute", DESCRIBING],
  ] as const) {
    const length = pattern.exec(clause)?.[0].length
    if (length !== undefined) return { kind, length }
  }
  return undefined
}
