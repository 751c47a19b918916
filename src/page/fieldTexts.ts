import { cleanText } from "./clean"
import { isSearchField } from "./labels"
import { phrasePattern } from "./phrase"
import { speaksOf } from "./synonyms"
import { listSearchTexts, searchTextsIn, type SearchTexts } from "./searchTexts"
import { stemsOf } from "./terms"
import type { ControlNode } from "./snapshot"
import { textsForType } from "./fieldFormat"
import { valuesIn, type Value, type ValueKind } from "./values"

/** Where a text may come from: the task and then the person's answers, and texts shown on pages. */
export type TextSources = { person: string[]; page: string[] }

/** The texts that may be typed into a field; "any" is any copy of the task's words. */
export type FieldTexts = string[] | "any" | SearchTexts

/** Whether there is anything to type. */
export function takesText(texts: FieldTexts): boolean {
  return !Array.isArray(texts) || texts.length > 0
}

/** What a field asks for, by its label and hints, and which kinds of value answer it. */
const ASKED: [RegExp, ValueKind[]][] = [
  [/e-?mail/i, ["email"]],
  [/\b(?:phone|mobile|tel)\b|telephone/i, ["phone", "number"]],
  [/\bdate\b|birth|dd[/. -]mm|mm[/. -]dd|yyyy/i, ["date"]],
  [
    /\bcode\b|reference|\bnumber\b|\bno\.|\bid\b|zip|postcode|voucher|coupon/i,
    ["code", "number", "quoted", "secret"],
  ],
  [
    /name\b|surname|\btown\b|\bcity\b|country|street|^(?:from|to)\b|origin|destination|airport/i,
    ["name", "words", "quoted"],
  ],
]
const JOURNEY = /^(?:from|to)$/i
const LONG_TEXT = /message|comment|\bnotes?\b|\bbody\b|description|feedback|reason|reply/i
/** The task says that what is to be typed stands somewhere, in whatever words. */
export const SAYS_COPY = /\b(?:copy|word|shown|displayed|next to|the text)\b/i
/** A word that stands for one thing: letters with digits, capitals, a long number. */
const PAGE_CODE =
  /(?<![\p{L}\p{N}@-])(?:(?=[\p{L}-]*\p{N})(?=[\p{N}-]*\p{L})[\p{L}\p{N}-]{4,}|\p{Lu}{4,}|\p{N}{4,})(?![\p{L}\p{N}@-])/gu
const MOST_CODES = 40

/**
 * What may be typed into a field. A search takes names and words of the task (`searchTextsIn`); other fields take what the
 * task states as a value, of the kind that the field asks for: the value said after the field's own name, or else those
 * not said after another's; and codes that stand on the page. A field that is filled is left alone unless the task
 * speaks of it, and so is a slider, which takes a number.
 */
export function textsFor(field: ControlNode, fields: ControlNode[], sources: TextSources): FieldTexts {
  const person = sources.person.map(cleanText)
  const task = person.join("\n")
  // An address on the page is somebody's: it is typed only where the task says so.
  const shown = SAYS_COPY.test(task) ? sources.page.map(cleanText) : []
  const name = cleanText(field.name)
  const isSpokenOf = () => speaksOf(task, name) || mentions(name, task)
  if (field.slides && !isSpokenOf()) return []
  const typed = textsForType(field.slides ? "number" : field.inputType, [...person, ...shown])
  if (typed) return typed
  if (isSearchField(field.role, name) || field.attributes["name"] === "q") return searchTexts()
  const bound = allSaidAfter(name, task)
  if (bound.length > 0) return bound
  const ends = isJourney(name) ? fields.map((each) => cleanText(each.name)).filter(isJourney) : []
  if (ends.length > 1) return ends.some((end) => saidAfter(end, task)) ? journeyTexts() : []
  const isFilled = (field.value ?? "") !== "" && field.inputType !== "password"
  if (isFilled && !isSpokenOf()) return []
  if (SAYS_COPY.test(task)) return "any"
  const isLong = field.tag === "textarea" || LONG_TEXT.test(name)
  const values = freeValues(task, name, fields, person.slice(1))
  if (isLong) return texts(values, ["quoted", "code"], sources) ?? "any"
  if (/\b(?:year|month|day)\b/i.test(name)) return [...values.map(({ text }) => text), ...numbersIn(task)]
  if (/^(?:date|month|week)/.test(field.inputType)) return texts(values, ["date"], { person, page: [] }) ?? []
  const hints = [name, field.attributes["placeholder"], field.attributes["autocomplete"]].join(" ")
  if (field.inputType === "password") return passwordsIn(values)
  const kinds = ASKED.find(([asks]) => asks.test(hints))?.[1]
  return texts(values, kinds, sources) ?? []

  /** What stands in the field has been searched for. */
  function searchTexts(): FieldTexts {
    const texts = searchTextsIn(task)
    if (SAYS_COPY.test(task) || texts.words.length === 0) return "any"
    return field.value ? listSearchTexts(task).filter((text) => text !== field.value) : texts
  }

  /** "From" and "To" mean something only in a sentence: where it has one of them, the other is what is left. */
  function journeyTexts(): string[] {
    return texts(freeValues(task, name, fields, []), ["name", "words", "quoted"], { person, page: [] }) ?? []
  }
}

function isJourney(name: string): boolean {
  return JOURNEY.test(name)
}

function texts(values: Value[], kinds: ValueKind[] | undefined, { page }: TextSources): string[] | undefined {
  const fitting = values.filter(({ kind }) => kinds?.includes(kind) ?? true).map(({ text }) => text)
  const takesCodes = kinds === undefined || kinds.includes("code")
  const codes = takesCodes ? page.flatMap((text) => cleanText(text).match(PAGE_CODE) ?? []) : []
  const all = [...new Set([...fitting, ...codes.slice(0, MOST_CODES)])]
  return all.length > 0 ? all : undefined
}

/** Of a date too: its day or its year has a field of its own. */
function numbersIn(task: string): string[] {
  return [...task.matchAll(/(?<![\p{L}\p{N}])\d+(?![\p{L}\p{N}])/gu)].map(([number]) =>
    String(Number(number)),
  )
}

/** A secret where there is one. What stands on the page is never a password. */
function passwordsIn(values: Value[]): string[] {
  const secrets = values.filter(({ kind }) => kind === "secret")
  const others = values.filter(({ kind }) => ["quoted", "code", "name", "words", "number"].includes(kind))
  return [...new Set((secrets.length > 0 ? secrets : others).map(({ text }) => text))]
}

/** Values of the task that are not said after the name of another field. */
function freeValues(task: string, name: string, fields: ControlNode[], answers: string[]): Value[] {
  const others = fields
    .map((field) => cleanText(field.name))
    .filter((other) => other !== name)
    .flatMap((other) => saidAfter(other, task) ?? [])
  const values = [...valuesIn(task), ...answers.map(asValue)]
    .filter(({ text }) => !others.some((other) => other.includes(text)))
    // Who writes names with capitals means nothing else by its preposition.
    .filter(({ kind }, _, all) => kind !== "words" || !all.some((other) => other.kind === "name"))
  const own = values.filter((value) => isIntroduced(value, name, task))
  if (own.length > 0) return own
  return values.filter((value) => !fields.some((field) => isIntroduced(value, cleanText(field.name), task)))
}

/** What the person has answered is a value as it stands. */
function asValue(text: string): Value {
  return { text, kind: "quoted", start: 0, end: text.length }
}

/** The word before the value is one of the field's name: "booking QX4T7B" for the "Booking reference". */
function isIntroduced({ start }: Value, name: string, task: string): boolean {
  const word = /([\p{L}-]{3,})\s+$/u.exec(task.slice(0, start))?.[1]
  return word !== undefined && stemsOf(word).some((stem) => stemsOf(name).includes(stem))
}

const CONNECTOR = String.raw`\s*(?:(?:should be|must be|to|is|as|of|with|into|reads?|says|called|named)\b\s*|[:=]\s*)?`
const END = /[,;\n]|\.(?:\s|$)|\s(?:and|then|but)\s/u

/** Where nothing says how far the value goes, a preposition ends it too. */
const END_OF_NAME = new RegExp(END.source + String.raw`|\s(?:to|from|on|at|in|for|with|by|using)\s`, "u")

/** The value that the task says after the field's name: `the home town to Hebden Bridge`. */
export function saidAfter(name: string, task: string): string | undefined {
  return allSaidAfter(name, task)[0]
}

/** The same with what else may be meant: the first word of a value in small letters, or all up to the next clause. */
function allSaidAfter(name: string, task: string): string[] {
  const mention = mentionOf(name)
  if (!mention) return []
  const found = [...task.matchAll(new RegExp(mention + `(${CONNECTOR})`, "giu"))].flatMap((match) => {
    const isConnected = (match[1] ?? "").trim() !== ""
    return valueAt(match.index + match[0].length, isConnected, task) ?? []
  })
  const best = found.find(({ isSure }) => isSure) ?? found[0]
  return best ? [...new Set([best.text, best.rest])] : []
}

/** Sure when it is a value by itself, in quotes or a date; what only follows may be anything. */
type Said = { text: string; rest: string; isSure: boolean }

function valueAt(start: number, isConnected: boolean, task: string): Said | undefined {
  const value = valuesIn(task).find(
    (candidate) => candidate.start - start >= 0 && candidate.start - start <= 1,
  )
  const isSure = value !== undefined && !["name", "words"].includes(value.kind)
  const clause = task.slice(start)
  const rest = clause.slice(0, (isConnected ? END : END_OF_NAME).exec(clause)?.index ?? clause.length).trim()
  if (isSure) return { text: value.text, rest: value.text, isSure }
  if (value && !isConnected) return { text: value.text, rest, isSure }
  return isConnected && rest !== "" ? { text: rest, rest, isSure } : undefined
}

function mentions(name: string, task: string): boolean {
  const mention = mentionOf(name)
  return mention !== undefined && new RegExp(mention, "iu").test(task)
}

function mentionOf(name: string): string | undefined {
  const words = name.replace(/\s*\([^)]*\)|[:*]+$/g, "").trim()
  return /\p{L}/u.test(words) ? phrasePattern(words) : undefined
}
