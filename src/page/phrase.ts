/** A text as a pattern that matches it and nothing else; to be compiled with the `u` flag. */
export function escapeRegExp(text: string): string {
  return text.replace(/[\\^$.*+?()[\]{}|/]/g, "\\$&")
}

/** The pattern of a phrase as words of their own, however they are spaced; "5 kg" is none in "2.5 kg". */
export function phrasePattern(phrase: string): string {
  const words = escapeRegExp(phrase).replace(/\s+/g, "\\s+")
  return `(?<![\\p{L}\\p{N}]|\\p{N}[.,])${words}(?![\\p{L}\\p{N}])`
}
