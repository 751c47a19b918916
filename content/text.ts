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

type Run = { place: Place; pieces: string[]; inViewport: boolean }

export function createTextRuns(doc: Document, drafts: Drafts, styles: Styles): TextRuns {
  const range = doc.createRange()
  const view = doc.defaultView!
  let run: Run | undefined

  function add(text: string, rect: Rect, place: Place): void {
    run ??= { place, pieces: [], inViewport: false }
    run.pieces.push(text)
    run.inViewport ||= inViewport(rect, view)
  }

  return {
    addNode(text, parent, place) {
      if (!/\S/.test(text.data)) {
        if (text.data) run?.pieces.push(" ")
        return
      }
      if (viewOf(parent) !== view || styles.styleOf(parent).visibility !== "visible") return
      range.selectNodeContents(text)
      const rect = toRect(range.getBoundingClientRect())
      if (showsIn(rect, place.sight.flow)) add(text.data, rect, place)
    },
    addWords(words, rect, place) {
      add(` ${words} `, rect, place)
    },
    addGap() {
      run?.pieces.push(" ")
    },
    flush() {
      if (!run) return
      const { place, pieces, inViewport } = run
      run = undefined
      const text = collapse(withoutIcons(pieces.join("")))
      if (!says(text)) return
      const { parent, heading, live, namers } = place
      addDraft(drafts, { kind: "text", parent, children: [], text, heading, live, namers, inViewport })
    },
  }
}

/** Separators between links, bullets and the like tell nothing. */
function says(text: string): boolean {
  return /[\p{L}\p{N}\p{So}\p{Sc}]/u.test(text)
}
