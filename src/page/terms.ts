/** Words that say nothing about what an element is for. English, because the embedded model is; others pass. */
const STOP_WORDS = new Set(
  (
    "a an and are as at be been but by can could do does for from get had has have help her him his how i if in into " +
    "is it its just let like make may me my need of on or our please she should so some than that the their them " +
    "then there these they this those to us want was we were what when where which who will with would you your"
  ).split(" "),
)

/** The words of a text that carry meaning, lower-cased; numbers and prices count as words. */
export function termsOf(text: string): string[] {
  const words = text.toLowerCase().match(/[\p{L}\p{N}]+(?:[.,']\p{N}+)*/gu) ?? []
  return words.filter((word) => !STOP_WORDS.has(word))
}
