import { cleanText } from "../page/clean"
import { choice, literal, rule, sequence, type Constraint } from "./constraint"

/** A token of a copyable text: a word, a `{{secret}}`, or one other character; never a space. */
type CopyToken = { text: string; spaceBefore: boolean }

const TOKEN = /\{\{[\w-]+\}\}|[\p{L}\p{N}\p{M}]+|[^\s]/gu
const INTEGER = /^0*(\d+)$/

function tokenize(source: string): CopyToken[] {
  return [...source.matchAll(TOKEN)].map((match) => ({
    text: match[0],
    spaceBefore: match.index > 0 && source[match.index - 1] === " ",
  }))
}

/** Where the text of a TYPE may come from: the task first, then the person's answers and texts on the page. */
export type CopySources = {
  /** As the person wrote them: the task and their answers. */
  person: string[]
  /** Texts shown in the page description. */
  page: string[]
}

/**
 * Adds rules that accept what may be typed, and returns the constraint that stands for it: a contiguous span of a
 * source, the person's also upper- or lower-cased, or words of the person's texts in any order, or an integer of
 * them without leading zeros (DESIGN.md section 5). The rules' size is linear in the sources' length.
 */
export function copyConstraint(sources: CopySources, rules: Record<string, Constraint>): Constraint {
  const starts: Constraint[] = []
  const person = sources.person.map(cleanText)
  const chains = [...new Set(person)].flatMap((text) => casings(tokenize(text)))
  // Texts of the page are copied as they stand: every place a copy may begin at costs the engine at each token.
  const fromPage = [...new Set(sources.page.map(cleanText))].map((text) => tokenize(text))
  for (const [chain, tokens] of [...chains, ...fromPage].entries())
    starts.push(...addChain(`c${chain}`, tokens, rules))
  const words = new Set(person.flatMap((text) => tokenize(text).map((token) => token.text)).filter(isWord))
  if (words.size > 0) {
    rules["word"] = choice([...words].map(literal))
    rules["words"] = sequence(rule("word"), choice([literal(""), sequence(literal(" "), rule("words"))]))
    starts.push(rule("words"))
  }
  starts.push(...integersOf(words).map(literal))
  return choice(starts.length > 0 ? starts : [literal("")])
}

function isWord(text: string): boolean {
  return /^[\p{L}\p{N}]/u.test(text) || text.startsWith("{{")
}

function integersOf(words: Set<string>): string[] {
  return [...words].flatMap((word) => {
    const integer = INTEGER.exec(word)?.[1]
    return integer === undefined || integer === word ? [] : [integer]
  })
}

/** A name in braces stands for a secret and keeps its case. */
const cased = (token: CopyToken, change: (text: string) => string): CopyToken =>
  token.text.startsWith("{{") ? token : { ...token, text: change(token.text) }

function casings(tokens: CopyToken[]): CopyToken[][] {
  const variants = [
    tokens,
    tokens.map((token) => cased(token, (text) => text.toLowerCase())),
    tokens.map((token) => cased(token, (text) => text.toUpperCase())),
  ]
  const spell = (variant: CopyToken[]) => variant.map((token) => token.text).join("\0")
  return variants.filter(
    (variant, at) => variants.findIndex((other) => spell(other) === spell(variant)) === at,
  )
}

/** One rule per token: the token, then nothing or the rest. A span may start at any of them. */
function addChain(name: string, tokens: CopyToken[], rules: Record<string, Constraint>): Constraint[] {
  tokens.forEach((token, at) => {
    const next = tokens[at + 1]
    rules[`${name}-${at}`] = next
      ? sequence(
          literal(token.text),
          choice([literal(""), sequence(literal(next.spaceBefore ? " " : ""), rule(`${name}-${at + 1}`))]),
        )
      : literal(token.text)
  })
  return tokens.map((_, at) => rule(`${name}-${at}`))
}

/**
 * What is to be typed for a decoded TEXT: the original span of the first source that holds it, with the quotes and
 * spacing the person or page wrote, in the case that was decoded. A text that no source holds stays as it is.
 */
export function restoreSpan(text: string, sources: CopySources): string {
  for (const source of [...sources.person, ...sources.page]) {
    const { cleaned, offsets } = alignClean(source)
    const exact = locate(cleaned, text)
    if (exact) return source.slice(offsets[exact.start], offsets[exact.end])
    const folded = locate(cleaned.toLowerCase(), text.toLowerCase())
    if (!folded || cleaned.toLowerCase().length !== cleaned.length) continue
    const original = source.slice(offsets[folded.start], offsets[folded.end])
    return text === text.toUpperCase() ? original.toUpperCase() : original.toLowerCase()
  }
  return text
}

function locate(cleaned: string, text: string): { start: number; end: number } | undefined {
  const start = text === "" ? -1 : cleaned.indexOf(text)
  return start < 0 ? undefined : { start, end: start + text.length }
}

const DROPPED = /[\p{Cc}\p{Cf}\s]/u

/**
 * The cleaned text with, for each of its positions (and its end), the offset in the source. Cleaning drops control
 * characters, folds runs of whitespace into a space, changes characters one for one, and inserts spaces.
 */
function alignClean(source: string): { cleaned: string; offsets: number[] } {
  const cleaned = cleanText(source)
  const offsets: number[] = []
  let at = 0
  const skipDropped = () => {
    while (at < source.length && DROPPED.test(source[at] ?? "")) at++
  }
  skipDropped()
  for (const character of cleaned) {
    if (character !== " ") skipDropped()
    for (let unit = 0; unit < character.length; unit++) offsets.push(at + unit)
    if (character === " ") skipDropped()
    else at += character.length
  }
  offsets.push(at)
  return { cleaned, offsets }
}
