import type { Constraint, Ledger, Span } from "./ledger"
import { chunksOf, type Chunk } from "./parse/chunks"
import { quantityIn, ratingsIn } from "./parse/counts"
import { errandsIn } from "./parse/errands"
import { cutOut, lowerInPlace, trimSpan } from "./parse/mask"
import { readNounPhrase } from "./parse/nounPhrase"
import { optionOf, optionsWithin, type FoundMatter } from "./parse/options"
import { joinPrices, pricePhrasesIn, type PricePhrase } from "./parse/price"
import { wishesIn, type WishPhrase } from "./parse/wishes"
import { isColor } from "./words/colors"
import { CONTAINERS, MATERIALS, QUALITY_ENDING, TAILS } from "./words/lexicon"
import { isSize } from "./words/sizes"

type Found = FoundMatter & { wish?: boolean }

/** What an instruction in English asks of a product, each constraint with the words that say so. */
export function parseInstruction(instruction: string): Ledger {
  const lower = lowerInPlace(instruction)
  const text = cutOut(lower, errandsIn(lower))
  const prices = pricePhrasesIn(text)
  const ratings = ratingsIn(cutOut(text, prices))
  const wishes = wishesIn(cutOut(text, [...prices, ...ratings]))
  const quantity = quantityIn(cutOut(text, [...prices, ...ratings, ...wishes]))
  const rest = cutOut(text, [...prices, ...ratings, ...wishes])
  const chunks = chunksOf(quantity ? blank(rest, quantity) : rest)
  const found: Found[] = [
    ...readChunks(quantity ? blank(text, quantity) : text, chunks),
    ...priceOf(prices),
    ...ratings.map((rating): Found => ({ kind: "rating", ...rating })),
    ...(quantity ? [{ kind: "quantity" as const, ...quantity }] : []),
    ...wishes.flatMap((wish) => readWish(text, wish)),
  ]
  const written = found.map((each) => asWritten(instruction, text, each))
  return { instruction, constraints: toConstraints(written), problems: problemsOf(prices) }
}

/** With the capitals of the instruction. */
function asWritten(instruction: string, text: string, found: Found): Found {
  const write = (words: string) =>
    words.replace(/\S+/gu, (word) => {
      const at = text.indexOf(word, found.start)
      return at < 0 || at >= found.end ? word : instruction.slice(at, at + word.length)
    })
  if (found.kind === "option") return { ...found, values: found.values.map(write) }
  return found.kind === "type" || found.kind === "attribute" ? { ...found, text: write(found.text) } : found
}

/** Spaces for the words of a span. */
function blank(text: string, { start, end }: Span): string {
  return text.slice(0, start) + "".padEnd(end - start) + text.slice(end)
}

function readChunks(text: string, chunks: Chunk[]): Found[] {
  const found: Found[] = []
  let type = ""
  for (const chunk of chunks) {
    if (chunk.mode === "aside") continue
    const isThing: boolean = type === "" && (chunk.mode === "type" || chunk.mode === "bare")
    const read: Found[] = isThing ? readThing(text, chunk) : readChunk(text, chunk, type)
    for (const each of read) if (each.kind === "type") type = each.text
    found.push(...read)
  }
  return found
}

function readThing(text: string, chunk: Chunk): Found[] {
  const option = optionOf(text, chunk, false)
  const isOption =
    option?.kind === "option" && option.name !== undefined && option.values.every(isColorOrSize)
  return isOption ? [option] : readNounPhrase(text, chunk)
}

function isColorOrSize(value: string): boolean {
  return isColor(value) || isSize(value)
}

function readChunk(text: string, chunk: Chunk, type = ""): Found[] {
  const span = trimChunk(text, chunk)
  const words = text.slice(span.start, span.end)
  if (words === "") return []
  const surely = chunk.mode === "option" && !looksLikeQuality(words)
  const option = optionOf(text, span, false)
  if (option) return [option]
  const within = optionsWithin(text, span)
  const left = within.reduce((cut, part) => blank(cut, part), text)
  const rest = trimSpan(left, span)
  const restWords = left
    .slice(rest.start, rest.end)
    .split(/\s+/)
    .filter((word) => !isEmptyWord(word))
  if (within.length > 0 && restWords.every((word) => CONTAINERS.has(word) || type.split(" ").includes(word)))
    return within
  if (surely) return [optionOf(text, span, true)!]
  if (within.length > 0 && restWords.every((word) => MATERIALS.has(word)))
    return [...within, { kind: "attribute", text: left.slice(rest.start, rest.end), ...rest }]
  const last = within.at(-1)
  const tail = last && text.slice(last.end, span.end).trim()
  if (last && (tail === "" || CONTAINERS.has(tail!)) && words.startsWith("for ")) {
    const before = trimSpan(text, { start: span.start, end: last.start })
    return [{ kind: "attribute", text: text.slice(before.start, before.end), ...before }, last]
  }
  return [{ kind: "attribute", text: words, ...span }]
}

function isEmptyWord(word: string): boolean {
  return /^(?:size|in|an?|the|and|or|of|for|my|one|colou?r|)$/u.test(word)
}

function looksLikeQuality(words: string): boolean {
  const last = words.split(/\s+/).at(-1)!
  return words.includes(" ") ? TAILS.has(last) && !/\d/.test(words) : QUALITY_ENDING.test(last)
}

const CHUNK_LEAD =
  /^(?:(?:an?|the|some|any|is|are|be|was|has|have|having|had|comes?|coming|with|also|it|they|must|should|that|which|includes?|featuring|really|please|from|got)\s+)+/u
const CHUNK_TAIL = /\s+(?:please|too|as well|either|thanks|thank you|ones?|on it|though)$/u

function trimChunk(text: string, chunk: Chunk): Span {
  const span = trimSpan(text, chunk)
  const words = text.slice(span.start, span.end)
  if (chunk.mode === "option") return span
  const lead = CHUNK_LEAD.exec(words)?.[0].length ?? 0
  const tail = CHUNK_TAIL.exec(words.slice(lead))?.[0].length ?? 0
  return trimSpan(text, { start: span.start + lead, end: span.end - tail })
}

function readWish(text: string, wish: WishPhrase): Found[] {
  if ("prefers" in wish)
    return [{ kind: "preference", prefers: wish.prefers, start: wish.start, end: wish.end, wish: true }]
  return readChunk(text, { ...wish.inner, mode: "bare" }).map((found) => ({ ...found, wish: true }))
}

function priceOf(phrases: PricePhrase[]): Found[] {
  const joined = joinPrices(phrases)
  if (!joined) return []
  const [first] = phrases
  const isOne = phrases.every((phrase, at) => at === 0 || phrase.start - phrases[at - 1]!.end <= 6)
  return [{ kind: "price", ...joined, start: first!.start, end: isOne ? phrases.at(-1)!.end : first!.end }]
}

function problemsOf(phrases: PricePhrase[]): string[] {
  const { from, to } = joinPrices(phrases) ?? {}
  const currencies = [...new Set(phrases.flatMap(({ currency }) => currency ?? []))]
  return [
    ...(from !== undefined && to !== undefined && from > to
      ? [`No price is over ${from} and under ${to}: say which of the two counts.`]
      : []),
    ...(currencies.length > 1
      ? [`The price is given in ${currencies.join(" and ")}: say which currency counts.`]
      : []),
  ]
}

function toConstraints(found: Found[]): Constraint[] {
  const counts = new Map<string, number>()
  const seen = new Set<string>()
  const inOrder = found.toSorted(
    (a, b) => Number(b.kind === "type") - Number(a.kind === "type") || a.start - b.start,
  )
  return inOrder.flatMap(({ start, end, wish = false, ...matter }) => {
    const key = JSON.stringify(matter)
    if (seen.has(key)) return []
    seen.add(key)
    const count = (counts.get(matter.kind) ?? 0) + 1
    counts.set(matter.kind, count)
    const id = `${matter.kind}-${count}`
    return [{ ...matter, id, said: { start, end }, wish, status: "open", evidence: [] }]
  })
}
