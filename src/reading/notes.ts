import { isControl, isText } from "../page/tree"
import type { Evidence } from "../shopping/ledger"
import { type Page, textAt } from "./page"
import { countIn, starsIn } from "./rating"
import { BADGE, BUY, SOLD_OUT, SPONSORED } from "./words"

const LONGEST = 40
/** Nodes after a mark among which its text is looked for. */
const REACH = 20

/** Short texts among the nodes that are known notes on a product, or are drawn as notes are; `priced` are prices. */
export function notesIn(page: Page, indexes: number[], title: string, priced: Set<number>): Evidence[] {
  const drawn = drawnNotes(page)
  const notes = indexes.flatMap((index) => {
    const words = textAt(page, index)
    if (words === "" || words === title || words.length > LONGEST) return []
    const soldOut = priced.has(index) ? SOLD_OUT.exec(words)?.[0] : undefined
    if (soldOut !== undefined) return [{ index, words: soldOut, isControl: false }]
    const isKnown = BADGE.test(words) || SPONSORED.test(words) || SOLD_OUT.test(words)
    const isDrawn = drawn.has(index) && !priced.has(index) && isTitle(words)
    return isKnown || isDrawn ? [{ index, words, isControl: isNameOfControl(page, index) }] : []
  })
  const isSaid = notes.some((note) => !note.isControl && SOLD_OUT.test(note.words))
  return notes
    .filter((note) => !note.isControl || !isSaid || !SOLD_OUT.test(note.words))
    .map(({ index, words }) => page.evidence(index, words))
}

/** Texts that can name a product: no note, no rating, nothing that buys. */
export function isTitle(text: string): boolean {
  if (!/\p{L}{2}|\p{L}\W?\d/u.test(text) || BUY.test(text) || BADGE.test(text) || SPONSORED.test(text))
    return false
  return starsIn(text) === undefined && (countIn(text) === undefined || text.length > 40)
}

/** Indexes of the texts that the page draws as notes. */
function drawnNotes({ tree, frames, indexOf }: Page): Set<number> {
  const found = frames.flatMap(({ frameId, marks }) =>
    marks.badges.flatMap(({ after, words }) => {
      const start = Math.max(indexOf(frameId, after), 0)
      const nodes = tree.nodes.slice(start, start + REACH)
      const at = nodes.findIndex((node) => isText(node) && node.text === words)
      return at < 0 ? [] : [start + at]
    }),
  )
  return new Set(found)
}

/** What a button or a link of its own says of stock may repeat a note. */
function isNameOfControl({ tree }: Page, index: number): boolean {
  const [node, control] = [tree.nodes[index], tree.nodes[tree.controlAbove(index) ?? -1]]
  return isText(node) && isControl(control) && control.name === node.text
}
