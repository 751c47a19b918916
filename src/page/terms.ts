import { stemmer as stem } from "stemmer"

/** Words that say nothing about what an element is for. English, because the embedded model is; others pass. */
const STOP_WORDS = new Set(
  (
    "a alone also an and anything are as at be been but by can could do does else everything for from get had has have " +
    "help her him his how i if in into is it its just let like make may me my need now of on only or our please rather " +
    "she should so some still than that the their them then there these they this those to too us very want was we " +
    "were what when where which who will with would you your"
  ).split(" "),
)

/** The words of a text that carry meaning, lower-cased; numbers and prices count as words. */
export function termsOf(text: string): string[] {
  const words = joinPhrases(text.toLowerCase()).match(/[\p{L}\p{N}]+(?:[.,':]\p{N}+)*/gu) ?? []
  return words.filter((word) => !STOP_WORDS.has(word))
}

/** Verbs of two words, which mean something else than their parts: "sign in" is no "sign up". */
const PHRASES: [RegExp, string][] = [
  [/\b(?:sign|log) ?-?(?:in|on)\b/g, "login"],
  [/\b(?:sign|log)(?: (?:it|me|him|her|them|this|that))? ?-?(?:out|off)\b/g, "logout"],
  [/\bsign(?:ing)? ?-?up\b/g, "signup"],
  [/\bcheck(?:ing)? ?-?out\b/g, "checkout"],
  [/\b(?:turn|switch)(?:ed|ing)? on\b/g, "enable"],
  [/\b(?:turn|switch)(?:ed|ing)? off\b/g, "disable"],
  [/\blook(?:ed|ing)? up\b/g, "search"],
  [/\b(?:get|getting|got) rid of\b/g, "delete"],
  [/\be-mail/g, "email"],
  [/\bnon-?stop\b/g, "direct"],
  [/\bone[- ]way\b|\bno (?:way back|return)\b/g, "oneway"],
  [/\bround[- ]trip\b/g, "roundtrip"],
]

function joinPhrases(text: string): string {
  return PHRASES.reduce((joined, [phrase, word]) => joined.replace(phrase, word), text)
}

/** Words of commands and of parts of any page: they say what is to be done, not to which of several things of a kind. */
const COMMAND_WORDS = new Set(
  (
    "button field item link list menu navigation one section site tab thing website " +
    "add apply ascending basket bag book browse buy cancel cart change check checkout choose click close compare " +
    "confirm continue create delete descending details download edit enter fill filter find go hide high login logout log " +
    "look low more move new next open option options order page pick press price previous product read remove reply " +
    "result results save search see select send set shop show signup sort sorted submit subscribe switch tick turn type " +
    "under update view visit write"
  ).split(" "),
)

export function isCommand(word: string): boolean {
  return COMMAND_WORDS.has(word) || COMMAND_WORDS.has(word.replace(/s$/, ""))
}

/** The words of a task that say which thing it is about: neither commands nor bare numbers. */
export function topicOf(task: string): Set<string> {
  return new Set(
    termsOf(task)
      .filter((term) => !isCommand(term) && !/^[\d.,']+$/.test(term))
      .map(stem),
  )
}

/** Stems of the words of a text that carry meaning. */
export function stemsOf(text: string): string[] {
  return termsOf(text).map(stem)
}
