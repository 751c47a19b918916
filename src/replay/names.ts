import { cleanText } from "../page/clean"

/** A name as it is compared: without case, counts in brackets as in `Inbox (3)`, and signs at its end. */
export function comparable(name: string): string {
  return cleanText(name)
    .toLowerCase()
    .replace(/(?:\s*(?:[([]\d+[)\]]|[:*：＊…?!.]))+$/u, "")
    .trim()
}

export function sameName(one: string, other: string): boolean {
  return comparable(one) === comparable(other)
}

/** Whether all words of one name are in the other: `Search` and `Search flights`. Names without words never agree. */
export function agreeInPart(one: string, other: string): boolean {
  const [some, others] = [wordsOf(one), wordsOf(other)]
  const [fewer, more] = some.size <= others.size ? [some, others] : [others, some]
  return fewer.size > 0 && [...fewer].every((word) => more.has(word))
}

function wordsOf(name: string): Set<string> {
  return new Set(comparable(name).match(/[\p{L}\p{N}\p{M}]+/gu) ?? [])
}
