import { sectionsIn, textOf } from "./docPage"
import type { DocPage } from "./docPage"
import { pagesIn, partsAbove } from "./library"
import { inVersion } from "./versions"
import type { Version } from "./versions"

const stopWords = new Set(
  "a an and are at by do for from how i in is it my of on or the to what when with".split(" "),
)

export function wordsOf(text: string): string[] {
  const words = text.toLowerCase().match(/[\p{L}\p{N}_]+/gu) ?? []
  return words.filter((word) => !stopWords.has(word)).map((word) => word.replace(/(?<=\w{3})(?<!s)s$/, ""))
}

/** Pages that have every word of the query, or the beginning of it; those that have it in the title first. */
export function searchPages(query: string, version: Version): DocPage[] {
  const words = wordsOf(query)
  if (words.length === 0) return []
  return pagesIn(version)
    .map((page) => ({ page, score: scoreOf(page, version, words) }))
    .filter(({ score }) => score > 0)
    .toSorted((a, b) => b.score - a.score)
    .map(({ page }) => page)
}

function scoreOf(page: DocPage, version: Version, words: string[]): number {
  const title = wordsOf(page.title)
  const all = [...title, ...wordsOf(bodyOf(page, version))]
  const has = (known: string[]) => (word: string) => known.some((other) => other.startsWith(word))
  if (!words.every(has(all))) return 0
  return 1 + words.filter(has(title)).length
}

function bodyOf(page: DocPage, version: Version): string {
  const parts = partsAbove(page.id).map(({ name }) => name)
  const sections = sectionsIn(page, version).map(({ heading, blocks }) =>
    [heading, ...blocks.map(textOf)].join(" "),
  )
  // Addresses of links are no words of the page.
  const text = [...parts, page.summary, ...sections].join(" ").replace(/\]\([^)]*\)/g, " ")
  return inVersion(text, version)
}
