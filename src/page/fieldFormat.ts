/**
 * What may be typed into fields of a type that takes only one kind of text (HTML Standard, "input type states"). A
 * search term cannot be typed into an e-mail field, nor a name into a number field.
 */
const FORMATS: Record<string, RegExp> = {
  email: /[^\s"'<>(),;:]+@[^\s"'<>(),;:]+\.\p{L}{2,}/gu,
  url: /https?:\/\/[^\s"'<>]+|(?:[\p{L}\p{N}-]+\.)+\p{L}{2,}(?:\/[^\s"'<>]*)?/gu,
  number: /(?<![\p{L}\p{N}.,])[-+]?\d+(?:[.,]\d+)*(?![\p{L}\p{N}])/gu,
  tel: /\+?\d[\d\s()./-]{3,}\d/gu,
}

/** Texts of the sources that a field of this input type takes; undefined when it takes any text. */
export function textsForType(inputType: string, sources: string[]): string[] | undefined {
  const format = FORMATS[inputType]
  if (!format) return undefined
  return [
    ...new Set(
      sources.flatMap((source) => [...source.matchAll(format)].map(([text]) => text.replace(/[.,]+$/, ""))),
    ),
  ]
}

/** An e-mail, number, address or phone field, which takes only one kind of text. */
export function takesOnlySome(inputType: string): boolean {
  return inputType in FORMATS
}
