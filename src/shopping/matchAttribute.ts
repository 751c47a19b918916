import type { Meaning } from "../page/meaning"
import type { Evidence, Sureness } from "./ledger"
import { ruledOutBy } from "./words/care"
import { clausesOf, conceptsOf, means, saysContained, type Concept } from "./words/concepts"

/** A text of the product page, with its header where it is a row of a table. */
export type Source = { name?: string; at: Evidence }

export type Match = { sureness: Sureness; evidence: Evidence }
export type Likeness = Meaning["likeness"]

/** How near in meaning words must be to be worth showing. */
const NEAR = 0.72
/** How many other words may stand between those of the attribute. */
const GAP = 3

export type AttributeCheck =
  | { status: "met"; match: Match }
  | { status: "broken"; evidence: Evidence }
  /** With `against`, the page says both. */
  | { status: "open"; match?: Match; against?: Evidence }

/** Whether the texts say the attribute, deny it, or perhaps mean it. */
export function matchAttribute(attribute: string, sources: Source[], likeness?: Likeness): AttributeCheck {
  const wanted = [conceptsOf(attribute), conceptsOf(attribute, true)]
  if (wanted[0]!.length === 0) return { status: "open" }
  let match: Match | undefined
  let against: Evidence | undefined
  for (const source of sources) {
    const said = judge(source, attribute, wanted)
    if (said === "denied") against ??= source.at
    else if (said && match?.sureness !== "said")
      match = said === match?.sureness ? match : { sureness: said, evidence: source.at }
  }
  if (match && against) return { status: "open", match, against }
  if (match) return { status: "met", match }
  if (against) return { status: "broken", evidence: against }
  const near = likeness && nearest(attribute, sources, likeness)
  return near ? { status: "open", match: { sureness: "likely", evidence: near } } : { status: "open" }
}

function judge(
  { name, at }: Source,
  attribute: string,
  wanted: Concept[][],
): "said" | "reworded" | "denied" | undefined {
  const clauses = readClauses(at, name)
  const is = (test: (clause: Concept[], wanted: Concept[]) => boolean) =>
    clauses.some((variant, plain) => variant.some((clause) => test(clause, wanted[plain]!)))
  if (is(holds)) return saysLiterally(at.words, attribute) ? "said" : "reworded"
  return is(denies) ? "denied" : undefined
}

const read = new WeakMap<Evidence, Concept[][][]>()

/** The clauses of a text by their concepts and, second, word by word; read once for all constraints. */
function readClauses(at: Evidence, name: string | undefined): Concept[][][] {
  const known = read.get(at)
  if (known) return known
  const text = name === undefined ? at.words : `${name} ${at.words}`
  const clauses = [clausesOf(text), clausesOf(text, true)]
  read.set(at, clauses)
  return clauses
}

function saysLiterally(text: string, attribute: string): boolean {
  const plain = (words: string) =>
    ` ${words
      .toLowerCase()
      .replace(/[^\p{L}\p{N}.%]+/gu, " ")
      .trim()} `
  return plain(text).includes(plain(attribute))
}

function holds(clause: Concept[], wanted: Concept[]): boolean {
  return isWithin(clause, wanted, means)
}

/**
 * The same words the other way round: `not dishwasher safe`; `contains sulfates` where they are not wanted. Or care that
 * leaves no room for it: `dry clean only`.
 */
function denies(clause: Concept[], wanted: Concept[]): boolean {
  const ruledOut = ruledOutBy(clause)
  if (wanted.every(({ key, no }) => !no && ruledOut.includes(key))) return true
  const same = (a: Concept, b: Concept) => a.key === b.key
  if (!isWithin(clause, wanted, same)) return false
  if (wanted.every(({ no }) => no)) return saysContained(clause)
  return wanted.every(({ key, no }) => clause.some((said) => said.key === key && said.no !== no))
}

/** Whether all that is wanted stands near together. */
function isWithin(
  clause: Concept[],
  wanted: Concept[],
  same: (said: Concept, wanted: Concept) => boolean,
): boolean {
  const length = wanted.length + GAP
  for (let from = 0; from === 0 || from + wanted.length <= clause.length; from++) {
    const window = clause.slice(from, from + length)
    if (wanted.every((each) => window.some((said) => same(said, each)))) return true
  }
  return false
}

/** The text with the run of words that is nearest in meaning, when one is near. */
function nearest(attribute: string, sources: Source[], likeness: Likeness): Evidence | undefined {
  const words = wordsIn(attribute)
  const runs = sources.flatMap(({ at }) =>
    at.words
      .split(/[,.;:()•|]/)
      .flatMap((part) => runsOf(wordsIn(part), words.length).map((run) => ({ at, run }))),
  )
  if (runs.length === 0) return undefined
  const near = likeness(
    new Map(words.map((word) => [word, 1])),
    runs.map(({ run }) => run),
  )
  const best = near.reduce((top, value, at) => (value > near[top]! ? at : top), 0)
  return near[best]! >= NEAR ? runs[best]!.at : undefined
}

function runsOf(words: string[], length: number): string[][] {
  return [length, length + 1].flatMap((size) =>
    words.length <= size
      ? [words]
      : words.slice(0, words.length - size + 1).map((_, at) => words.slice(at, at + size)),
  )
}

function wordsIn(text: string): string[] {
  return text.toLowerCase().match(/[\p{L}\p{N}]+/gu) ?? []
}
