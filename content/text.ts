import type { Rect } from "../src/page/snapshot"
import { collapse, viewOf, withoutIcons } from "./dom"
import { addDraft, type BoxDraft, type Draft, type Drafts } from "./drafts"
import type { Styles } from "./styles"
import { toRect } from "./styles"
import { inViewport, showsIn, type Sight } from "./visibility"

/** What holds for the content of an element during the walk. */
export type Place = {
  sight: Sight
  parent: Draft | undefined
  heading: number | undefined
  live: BoxDraft | undefined
  namers: readonly Element[]
  /** Inside a control that is one beyond doubt. */
  inControl: boolean
  ariaHidden: boolean
  /** Below an aria-hidden element that lies within the nearest control or label. */
  drawn: boolean
}

/** Joins the text of one block, however many inline elements it is spread over. */
export type TextRuns = {
  /** Adds a text node where a person can see it. */
  addNode(text: Text, parent: Element, place: Place): void
  /** Adds words that stand for a picture. */
  addWords(words: string, rect: Rect, place: Place): void
  addGap(): void
  /** Ends the block. */
  flush(): void
}

type Piece = { text: string; drawn: boolean }
type Run = { place: Place; pieces: Piece[]; inViewport: boolean }

/** Fonts that draw pictures, some by the name of the picture ("arrow_drop_down"). */
const ICON_FONT = /^[^,]*(icon|symbol|glyph|awesome)/i

export function createTextRuns(doc: Document, drafts: Drafts, styles: Styles): TextRuns {
  const range = doc.createRange()
  const view = doc.defaultView!
  let run: Run | undefined

  function add(piece: Piece, rect: Rect, place: Place): void {
    run ??= { place, pieces: [], inViewport: false }
    run.pieces.push(piece)
    run.inViewport ||= inViewport(rect, view)
  }

  function addSpace(): void {
    run?.pieces.push({ text: " ", drawn: false })
  }

  return {
    addNode(text, parent, place) {
      if (!/\S/.test(text.data)) {
        if (text.data) addSpace()
        return
      }
      if (viewOf(parent) !== view) return
      const { visibility, live } = styles.styleOf(parent)
      if (visibility !== "visible") return
      range.selectNodeContents(text)
      const rect = toRect(range.getBoundingClientRect())
      // All of it where a part shows: an ellipsis or a line clamp cuts off what the accessibility tree and the names of
      // controls have in full, and what tells the mail about one thing from another is as likely at the end.
      if (showsIn(rect, place.sight.flow))
        add({ text: text.data, drawn: place.drawn || ICON_FONT.test(live.fontFamily) }, rect, place)
    },
    addWords(words, rect, place) {
      add({ text: ` ${words} `, drawn: false }, rect, place)
    },
    addGap: addSpace,
    flush() {
      if (!run) return
      const { place, pieces, inViewport } = run
      run = undefined
      const text = join(pieces)
      if (!says(text)) return
      const bare = join(pieces.filter((piece) => !piece.drawn))
      addDraft(drafts, {
        kind: "text",
        parent: place.parent,
        children: [],
        text,
        drawn: pieces.filter((piece) => piece.drawn).map((piece) => piece.text),
        bare: says(bare) ? bare : "",
        heading: place.heading,
        live: place.live,
        namers: place.namers,
        inViewport,
      })
    },
  }
}

function join(pieces: Piece[]): string {
  return collapse(withoutIcons(pieces.map((piece) => piece.text).join("")))
}

/** Separators between links, bullets and the like tell nothing. */
function says(text: string): boolean {
  return /[\p{L}\p{N}\p{So}\p{Sc}]/u.test(text)
}
