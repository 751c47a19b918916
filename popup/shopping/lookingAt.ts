import type { Session } from "../../src/agent/session"
import type { Shopping } from "../../src/shopping/shopping"
import { isSamePage } from "./spotOf"

/** What a shopping run looks at: a product, or a list. */
export type LookedAt = { words: string; title?: string; url: string }

/** By the page that the latest look found; undefined for pages that are neither. */
export function lookingAt(
  { steps }: Pick<Session, "steps">,
  { lists, listed, read }: Shopping,
): LookedAt | undefined {
  const url = steps.at(-1)?.observation.url
  if (url === undefined) return undefined
  const known = read.find(({ id, facts, details }) =>
    [id, facts.url, ...details].some((address) => isSamePage(address, url)),
  )
  if (known) return { words: "Looking at", title: known.facts.title.words, url }
  const opened = listed.find(({ id }) => isSamePage(id, url))
  if (opened) return { words: "Opened", title: opened.title.words, url }
  const list = lists.find((each) => isSamePage(each.url, url))
  if (!list) return undefined
  const what =
    list.query === undefined ? "Looking through a list" : `Looking through results for “${list.query}”`
  return { words: what, url }
}

/** `24 products seen, 2 read`. Empty before the first. */
export function seenSoFar({ listed, read }: Shopping): string {
  const seen = new Set([...listed, ...read].map(({ id }) => id)).size
  if (seen === 0) return ""
  return `${seen} ${seen === 1 ? "product" : "products"} seen, ${read.length} read`
}
