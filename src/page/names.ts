import { cleanText } from "./clean"
import { phrasePattern } from "./phrase"
import { quotedIn, withoutQuoted } from "./quoted"
import { isCommand, termsOf } from "./terms"
import { isDateWord } from "./values"

/** Secrets and addresses are no names of things on a page. */
const NO_WORDS = /\{\{[\w-]+\}\}|\S+@\S+|https?:\/\/\S+/g
/** Two or more capitalised words in a row, as in the name of a person, a place or a product. */
const PROPER = /\p{Lu}[\p{L}\p{M}'’-]*(?:\s+\p{Lu}[\p{L}\p{M}'’-]*)+/gu
/** A word with digits in it that is long enough to be no count: an order number, a booking code, an address. */
const CODE = /(?<![\p{L}\p{N}.@-])(?=[\p{L}-]*\p{N})[\p{L}\p{N}-]{4,}(?![\p{L}\p{N}@]|[.,]\p{N})/gu
/** A flight, a train, a course: letters, then digits. */
const DESIGNATION = /(?<![\p{L}\p{N}])\p{Lu}{2,3} ?\d{2,5}(?![\p{L}\p{N}])/gu
const NO_NAME = /^(?:19|20)\d\d$|^\d+(?:st|nd|rd|th|kg|cm|mm|ml|pm|am)$/i

/** What stands in quotes may as well be a text to be typed: it need not be on the page. */
export function isQuoted(name: string, task: string): boolean {
  return quotedIn(task).some(({ text }) => cleanText(text) === name)
}

/** What a task calls by name: quoted words, names of several words, numbers and codes that stand for one thing. */
export function namesIn(task: string): string[] {
  const quoted = quotedIn(task).map(({ text }) => text)
  const rest = withoutQuoted(task).replace(NO_WORDS, " . ")
  const designations = [...rest.matchAll(DESIGNATION)].map(([name]) => name)
  const proper = [...rest.matchAll(PROPER)].map(([name]) => withoutStart(name, rest))
  const codes = [...rest.matchAll(CODE)].map(([code]) => code).filter((code) => !NO_NAME.test(code))
  return [...new Set([...quoted, ...proper, ...designations, ...codes].map(cleanText))].filter(
    (name) => termsOf(name).length > 0,
  )
}

/** The first word of a sentence is capitalised whatever it is. */
function withoutStart(name: string, text: string): string {
  const before = text.slice(0, text.indexOf(name)).trimEnd()
  if (before !== "" && !/[.!?:;]$/.test(before)) return name
  const words = name.split(/\s+/).slice(1)
  return words.length > 1 ? words.join(" ") : ""
}

/** Most of the name's words stand in the text. */
const MOST = 0.6

export function mentions(text: string, name: string): boolean {
  if (text.toLowerCase().includes(name.toLowerCase())) return true
  const words = new Set(termsOf(text))
  const wanted = termsOf(name)
  return wanted.filter((word) => words.has(word)).length >= MOST * wanted.length
}

const SINGLE = /(?<=[\p{Ll}\p{N},;] )\p{Lu}[\p{L}\p{M}'’-]{3,}/gu

/** Names of the task, single capitalised words in the midst of a sentence included. */
export function allNamesIn(task: string): string[] {
  const rest = withoutQuoted(task).replace(NO_WORDS, " . ")
  const singles = [...rest.matchAll(SINGLE)].map(([name]) => cleanText(name.replace(/['’]s$/u, "")))
  return [...new Set([...namesIn(task), ...singles.filter((name) => !isDateWord(name))])]
}

/** Whether the task says the name as it stands. One word is a name only with its capital, and when it is no command. */
export function isCalled(name: string, task: string): boolean {
  const words = cleanText(name)
  const terms = termsOf(words)
  if (terms.length === 0 || terms.every(isCommand)) return false
  const isOneWord = !words.includes(" ")
  if (isOneWord && (words.length < 3 || !/\p{L}/u.test(words))) return false
  return new RegExp(phrasePattern(words), isOneWord ? "u" : "iu").test(task)
}
