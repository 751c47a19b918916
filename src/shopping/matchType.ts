import type { Evidence, Sureness } from "./ledger"
import type { Likeness, Source } from "./matchAttribute"
import type { ProductFacts } from "./product"
import { readGroups, stemOf } from "./words/concepts"
import { AUDIENCES } from "./words/lexicon"
import { THINGS_SAID } from "./words/things"

export type TypeCheck = {
  status: "open" | "met" | "broken"
  sureness?: Sureness
  evidence: Evidence[]
  reason?: string
}

const THINGS = readGroups(THINGS_SAID).map((group) => group.map(stemsOf))
const NEAR = 0.6

/** Whether the product is the thing that is asked for: by its title and categories first, then by its other texts. */
export function matchType(
  type: string,
  product: ProductFacts,
  sources: Source[],
  likeness?: Likeness,
): TypeCheck {
  const names = [product.title, ...product.categories]
  const audience = audienceOf(type)
  const other = audience && names.find(({ words }) => isForOthers(words, audience))
  if (other) return { status: "broken", evidence: [other], reason: `It is not for ${audience}.` }
  const wanted = stemsOf(
    type
      .split(/\s+/)
      .filter((word) => !AUDIENCES.has(normalise(word)))
      .join(" "),
  )
  const said = names.find(({ words }) => contains(stemsOf(words), wanted))
  if (said) return { status: "met", sureness: "said", evidence: [said] }
  const alias = names.find(({ words }) => aliasesOf(wanted).some((each) => contains(stemsOf(words), each)))
  if (alias) return { status: "met", sureness: "reworded", evidence: [alias] }
  const head = wanted.slice(-1)
  const part = names.find(({ words }) => contains(stemsOf(words), head))
  const rest = wanted.slice(0, -1)
  if (part) {
    const all = sources.find(({ at }) => contains(stemsOf(at.words), rest))
    if (all) return { status: "met", sureness: "reworded", evidence: [part, all.at] }
    return {
      status: "open",
      sureness: "likely",
      evidence: [part],
      reason: `It is not called ${type} in so many words.`,
    }
  }
  const reason = `Its title does not say ${type}.`
  const near = nearName(type, names, likeness)
  if (near) return { status: "open", sureness: "likely", evidence: [near], reason }
  const text = sources.find(({ at }) => contains(stemsOf(at.words), wanted))?.at
  if (text) return { status: "open", evidence: [text], reason }
  return { status: "broken", evidence: [product.title], reason: `Nothing on the page says ${type}.` }
}

function stemsOf(text: string): string[] {
  return (text.toLowerCase().match(/[\p{L}\p{N}]+/gu) ?? []).map(stemOf)
}

function contains(stems: string[], wanted: string[]): boolean {
  return wanted.length > 0 && wanted.every((stem) => stems.includes(stem))
}

/** Other names of the thing, where all of its own is known. */
function aliasesOf(wanted: string[]): string[][] {
  return THINGS.flatMap((group) => (group.some((name) => name.join(" ") === wanted.join(" ")) ? group : []))
}

const GROUPS: [string, RegExp][] = [
  ["women", /\b(?:wom[ae]n|lad(?:y|ies)|female)/i],
  ["men", /\b(?:m[ae]n|gentlem[ae]n|male)(?:'?s)?\b/i],
  ["girls", /\bgirl/i],
  ["boys", /\bboy/i],
  ["children", /\b(?:kid|child|toddler|youth|junior)/i],
  ["babies", /\b(?:bab(?:y|ies)|infant)/i],
]

function audienceOf(text: string): string | undefined {
  return GROUPS.find(([, pattern]) => pattern.test(text))?.[0]
}

/** It names people, and others than these. */
function isForOthers(text: string, audience: string): boolean {
  if (/\bunisex\b/i.test(text)) return false
  const named = GROUPS.filter(([, pattern]) => pattern.test(text)).map(([name]) => name)
  const adult = (name: string) => name === "men" || name === "women"
  return (
    named.length > 0 && !named.includes(audience) && named.every((name) => adult(name) === adult(audience))
  )
}

function normalise(word: string): string {
  return word.toLowerCase().replace("’", "'")
}

function nearName(type: string, names: Evidence[], likeness?: Likeness): Evidence | undefined {
  if (!likeness) return undefined
  const words = (text: string) => text.toLowerCase().match(/[\p{L}\p{N}]+/gu) ?? []
  const parts = names.flatMap((at) => at.words.split(",").map((part) => ({ at, words: words(part) })))
  const near = likeness(
    new Map(words(type).map((word) => [word, 1])),
    parts.map((part) => part.words),
  )
  const best = near.indexOf(Math.max(...near))
  return (near[best] ?? 0) >= NEAR ? parts[best]?.at : undefined
}
