import type { FigureBlock, Piece } from "./marks"
import { moneyIn } from "./money"
import { type Page, sayersOf, textAt } from "./page"

/** A price as the page shows it, with what stands around it. */
export type Figure = {
  /** Index of the text, or of the element around it. */
  at: number
  from: number
  to: number
  currency?: string
  /** As printed, a range with both of its ends. */
  words: string
  /** What stands before and after it in its text; a text of its own has the text before it. */
  before: string
  after: string
  struck: boolean
  /** CSS pixels of its largest figure. */
  size: number
  /** It is part of the label of a choice. */
  ofChoice: boolean
}

/** Nodes after a mark among which its text is looked for. */
const REACH = 60
const FROM = /^\W*(?:from|von|ab|de|desde|da|från|fra|van(?:af)?|od)\W*$/iu
const TO = /^\W*(?:to|bis|à|a|hasta|fino a|til(?:l)?|tot|do)\W*$/iu
const RANGE = /^\s*(?:[-–—~]|to|bis|à|a|through|till|〜|～|до)\s*$/iu
/** Characters of a text that can label the price after it. */
const LONGEST_LABEL = 40

export type PlacedBlock = { at: number; text: string; spans: { start: number; end: number; piece: Piece }[] }

/** The blocks with figures in the order of the page, each at its text. */
export function placeBlocks(page: Page): PlacedBlock[] {
  return page.frames.flatMap(({ frameId, marks }) =>
    marks.blocks.map((block) => ({ at: placeOf(page, frameId, block), ...joinPieces(block.pieces) })),
  )
}

export function findFigures(page: Page, blocks: PlacedBlock[]): Figure[] {
  return joinEnds(blocks.flatMap((block) => figuresOf(page, block)).sort((a, b) => a.at - b.at))
}

/** `From $61.00` and `To $77.00` in boxes of their own are the ends of one range. */
function joinEnds(figures: Figure[]): Figure[] {
  return figures.flatMap((figure, nth) => {
    const [before, next] = [figures[nth - 1], figures[nth + 1]]
    if (before && isRangeOf(before, figure)) return []
    return next && isRangeOf(figure, next) ? [{ ...figure, to: next.to, after: next.after }] : [figure]
  })
}

function isRangeOf(start: Figure, end: Figure): boolean {
  const isNear = end.at - start.at <= 2 && end.from > start.to && start.struck === end.struck
  return isNear && FROM.test(start.before) && TO.test(end.before)
}

/** The text node that shows the block; where none does, the element around or before it. */
function placeOf(page: Page, frameId: number, { nodeId, after, pieces }: FigureBlock): number {
  const [around, before] = [page.indexOf(frameId, nodeId), page.indexOf(frameId, after)]
  const seen = pieces.filter((piece) => !piece.unseen)
  const wanted = (seen.find(({ words }) => /\d/.test(words)) ?? seen[0])?.words.replace(/\s+/g, "")
  if (wanted !== undefined && wanted !== "") {
    const start = Math.max(before, around, 0)
    for (let at = start; at < start + REACH && at < page.tree.nodes.length; at++) {
      const node = page.tree.nodes[at]!
      if (node.type === "text" && node.frameId === frameId && node.text.replace(/\s+/g, "").includes(wanted))
        return at
    }
  }
  return Math.max(before, around, 0)
}

/** Cents that are set smaller than the figure before them, without a point, get one. */
function joinPieces(pieces: Piece[]): Omit<PlacedBlock, "at"> {
  let text = ""
  const spans: PlacedBlock["spans"] = []
  pieces.forEach((piece, nth) => {
    const before = pieces[nth - 1]
    const isCents =
      before && /\d\s*$/.test(before.words) && /^\s*\d\d\s*$/.test(piece.words) && piece.size < before.size
    if (isCents) text = text.trimEnd()
    const words = isCents ? `.${piece.words.trim()}` : glue(text, piece.words)
    spans.push({ start: text.length, end: text.length + words.length, piece })
    text += words
  })
  return { text, spans }
}

/** Pieces may follow each other without white space: labels that are not drawn, prices in boxes of their own. */
function glue(text: string, words: string): string {
  return /[\d\p{L}]$/u.test(text) && /^\p{Sc}|^\p{Lu}\p{Ll}/u.test(words) ? ` ${words}` : words
}

function figuresOf(page: Page, { at, text, spans }: PlacedBlock): Figure[] {
  const found = moneyIn(text, page.hint).filter(({ amount }) => amount > 0)
  const figures: Figure[] = []
  let end = 0
  for (let nth = 0; nth < found.length; nth++) {
    const first = found[nth]!
    const next = found[nth + 1]
    const isRange = next && RANGE.test(text.slice(first.end, next.start)) && next.amount > first.amount
    const last = isRange ? next : first
    if (isRange) nth++
    const pieces = spans
      .filter((span) => span.start < last.end && span.end > first.start)
      .map(({ piece }) => piece)
    const currency = first.currency ?? last.currency
    const figure: Figure = {
      at,
      from: first.amount,
      to: last.amount,
      ...(currency !== undefined && { currency }),
      words: text.slice(first.start, last.end).trim(),
      before:
        end === 0 && text.slice(0, first.start).trim() === ""
          ? labelBefore(page, at)
          : text.slice(end, first.start),
      after: text.slice(last.end, found[nth + 1]?.start),
      struck: isStruck(pieces),
      size: Math.max(...pieces.map(({ size }) => size)),
      ofChoice: sayersOf(page, at).some((role) => /^(?:radio|checkbox|option|switch|combobox)$/.test(role)),
    }
    end = last.end
    const twin = figures.find((other) => isSame(other, figure))
    if (twin) mergeTwins(twin, figure)
    else figures.push(figure)
  }
  return figures
}

function isStruck(pieces: Piece[]): boolean {
  const figures = pieces.filter(({ words }) => /\d/.test(words))
  return figures.length > 0 && figures.every((piece) => piece.struck)
}

function isSame(a: Figure, b: Figure): boolean {
  return a.from === b.from && a.to === b.to
}

/** A price is often there twice in one place: once for the eye and once to be read out, which says more. */
function mergeTwins(figure: Figure, twin: Figure): void {
  figure.struck ||= twin.struck
  figure.size = Math.max(figure.size, twin.size)
  figure.before = `${figure.before} ${twin.before}`
  figure.after = twin.after
}

function labelBefore(page: Page, at: number): string {
  for (let before = at - 1; before >= Math.max(0, at - 4); before--) {
    const text = textAt(page, before)
    if (text !== "") return text.length <= LONGEST_LABEL && moneyIn(text).length === 0 ? text : ""
  }
  return ""
}
