/** What `content/shop` reads of a document beside its snapshot: structured data, and how figures look. */

export type Json = null | boolean | number | string | Json[] | { [key: string]: Json }

/** A piece of a text in one type size. */
export type Piece = {
  /** As written, white space kept. */
  words: string
  /** CSS pixels. */
  size: number
  /** With a line through it. */
  struck?: boolean
  /** Read out but not drawn. */
  unseen?: boolean
}

/** A text with figures in it, in pieces. */
export type FigureBlock = {
  /** The nearest captured element around it; 0 for none. */
  nodeId: number
  /** The captured element that begins last before it; 0 for none. */
  after: number
  pieces: Piece[]
}

/** Stars that are drawn: what the drawing is called, and the filled share of it, from 0 to 1. */
export type StarMark = { nodeId: number; after: number; words?: string; share?: number }

/** A note that is drawn on something, as it is written: `Sale`. */
export type BadgeMark = { nodeId: number; after: number; words: string }

export type ShopMarks = {
  /** The document's language tag, "" when it has none. */
  lang: string
  /** Content of the JSON-LD scripts, as written. */
  jsonLd: string[]
  /** Microdata and RDFa items, written like JSON-LD. */
  items: Json[]
  /** Content of `meta` elements by property or name: `og:title`, `product:price:amount`. */
  meta: Record<string, string>
  blocks: FigureBlock[]
  stars: StarMark[]
  badges: BadgeMark[]
  /** Controls whose text has a line through it or is faded: choices that cannot be made. */
  faded: number[]
}

export const NO_MARKS: ShopMarks = {
  lang: "",
  jsonLd: [],
  items: [],
  meta: {},
  blocks: [],
  stars: [],
  badges: [],
  faded: [],
}
