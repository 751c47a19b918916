/** A number that says how many: not a price, a date, a size, a page or part of a code. */
const COUNT =
  /(?<![\p{L}\p{N}.,:/$€£#-])(\d{1,3})(?![\p{N}%°/:-]|[.,]\d|(?:st|nd|rd|th)\b)(?=\s+\p{Ll})(?!\s*(?:dollars?|euros?|pounds?|usd|eur|kg|g|lbs?|cm|mm|m|km|l|ml|inch(?:es)?|in|am|pm|percent|january|february|march|april|may|june|july|august|september|october|november|december)\b)/giu
const NAMES_WHICH =
  /(?:page|step|size|number|no\.?|version|chapter|level|row|line|room|order|under|below|over|above|than|to|until|option)\s*$/i

/** How many the task asks for, of whatever it is: `3 glass latte mugs` is [3]. */
export function countsIn(task: string): number[] {
  return [...task.matchAll(COUNT)]
    .filter(({ index }) => !NAMES_WHICH.test(task.slice(0, index)))
    .map((match) => Number(match[1]))
}
