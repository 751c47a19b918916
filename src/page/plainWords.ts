/** The words of a text alone, in lower case, a space between two: for comparing titles and labels. */
export function plainWords(text: string): string {
  return text
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, " ")
    .trim()
}
