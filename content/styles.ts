import type { Rect } from "../src/page/snapshot"
import { viewOf } from "./dom"

/** Computed style: the properties that nearly every element is asked for, read once, and the live declaration. */
export type Style = Pick<
  CSSStyleDeclaration,
  | "display"
  | "visibility"
  | "contentVisibility"
  | "opacity"
  | "clipPath"
  | "position"
  | "overflowX"
  | "overflowY"
  | "cursor"
> & {
  /** Whether the box holds even what is `fixed` in it; undefined until somebody asks. */
  holdsFixed: boolean | undefined
  live: CSSStyleDeclaration
}

/** Layout reads, each asked once per element: nothing on the page changes during one walk. */
export type Styles = {
  styleOf(element: Element): Style
  rectOf(element: Element): Rect
  /** Computed `content` of a pseudo-element. */
  generatedContentOf(element: Element, pseudo: "::before" | "::after"): string
}

export function createStyles(): Styles {
  const styles = new Map<Element, Style>()
  const rects = new Map<Element, Rect>()
  return {
    styleOf(element) {
      let style = styles.get(element)
      if (!style) styles.set(element, (style = readStyle(element)))
      return style
    },
    rectOf(element) {
      let rect = rects.get(element)
      if (!rect) rects.set(element, (rect = toRect(Element.prototype.getBoundingClientRect.call(element))))
      return rect
    },
    generatedContentOf: readContent,
  }
}

/** Styles without a cache, for a single question. */
export const liveStyles: Styles = {
  styleOf: (element) => readStyle(element),
  rectOf: (element) => toRect(Element.prototype.getBoundingClientRect.call(element)),
  generatedContentOf: readContent,
}

export function toRect({ x, y, width, height }: DOMRectReadOnly): Rect {
  return { x, y, width, height }
}

function readStyle(element: Element): Style {
  const live = declarationOf(element)
  return {
    display: live.display,
    visibility: live.visibility,
    contentVisibility: live.contentVisibility,
    opacity: live.opacity,
    clipPath: live.clipPath,
    position: live.position,
    overflowX: live.overflowX,
    overflowY: live.overflowY,
    cursor: live.cursor,
    holdsFixed: undefined,
    live,
  }
}

function readContent(element: Element, pseudo: string): string {
  return declarationOf(element, pseudo).content
}

function declarationOf(element: Element, pseudo?: string): CSSStyleDeclaration {
  const view = viewOf(element)
  if (!view) throw new Error("The element's document is not shown in a window")
  return view.getComputedStyle(element, pseudo)
}
