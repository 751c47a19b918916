/** An apostrophe between letters is no quote. */
const QUOTED =
  /["“”«»„]([^"“”«»„]+)["“”«»„]|(?<![\p{L}\p{N}])['‘]((?:[^'‘’]|(?<=\p{L})['’](?=\p{L}))+)['’](?![\p{L}\p{N}])/gu

/** What a text has in quotes, with where it stands, the quotes left out. */
export function quotedIn(text: string): { text: string; start: number; end: number }[] {
  return [...text.matchAll(QUOTED)].map((match) => {
    const words = match[1] ?? match[2] ?? ""
    const start = match.index + 1
    return { text: words, start, end: start + words.length }
  })
}

/** The text with what it has in quotes taken out: another sentence begins behind it. */
export function withoutQuoted(text: string): string {
  return text.replace(QUOTED, " . ")
}
