import type { Rect } from "../src/page/snapshot"
import { boxOfArea } from "./areas"
import { addDraft, type BoxDraft, type ControlDraft, type Drafts } from "./drafts"
import {
  flatChildrenOf,
  hasElementChild,
  isElement,
  isText,
  matches,
  type OpenShadowRoot,
  shadowRootOf,
  tagOf,
} from "./dom"
import { childFrameOf } from "./frames"
import { groupRoleOf, isStructural } from "./groups"
import { modalsEscaping, showsContent } from "./hiding"
import { headingLevelOf, isAriaHidden, isLive, labelledbyTargets, takesFocus } from "./meaning"
import type { Namer } from "./names"
import { isOwnElement } from "./ownElements"
import { guessRole, isEditingHost } from "./roles"
import { breakOf } from "./spacing"
import { boxOfLabel, boxOfOverlay, hiddenControls } from "./standIn"
import type { Styles } from "./styles"
import { createTextRuns, type Place } from "./text"
import { boxOf, clipOf, enterElement, showsIn, type Sight, sightOfRoot } from "./visibility"

const SKIPPED = new Set(
  "head script style template noscript datalist title desc defs symbol object embed".split(" "),
)

/** Elements whose content is their value or a fallback that is not shown. */
const OPAQUE = "input, select, textarea, img, video, audio, canvas, iframe, frame, meter, progress"

type Options = {
  styles: Styles
  namer: Namer
  openShadowRoot?: OpenShadowRoot | undefined
  /** Called for each element that throws and is left out. */
  onUnread?: () => void
}

/**
 * Walks the flat tree once, in document order, and drafts a node for everything a person can see: controls, text, and
 * the boxes around them. It keeps its own stack, since pages nest deeper than calls may.
 */
export function walkDocument(doc: Document, { styles, namer, openShadowRoot, onUnread }: Options): Drafts {
  const drafts: Drafts = { all: [] }
  const runs = createTextRuns(doc, drafts, styles)
  const namers = labelledbyTargets(doc)
  const todo: ({ node: Node; parent: Element; place: Place } | (() => void))[] = []
  const outside: Place = {
    sight: sightOfRoot(doc, styles),
    parent: undefined,
    heading: undefined,
    live: undefined,
    namers: [],
    inControl: false,
    ariaHidden: false,
    drawn: false,
  }

  todo.push({ node: doc.documentElement, parent: doc.documentElement, place: outside })
  while (todo.length > 0) {
    const next = todo.pop()!
    if (typeof next === "function") next()
    else if (isText(next.node)) runs.addNode(next.node, next.parent, next.place)
    else if (isElement(next.node)) tryToEnter(next.node, next.place)
  }
  runs.flush()
  return drafts

  /** Pages define getters that throw; such an element is left out, the rest of the page is not. */
  function tryToEnter(element: Element, place: Place): void {
    try {
      enter(element, place)
    } catch {
      runs.flush()
      onUnread?.()
    }
  }

  function enter(element: Element, place: Place): void {
    const tag = tagOf(element)
    if (SKIPPED.has(tag) || isOwnElement(element)) return
    if (tag === "area") return void addControl(element, place, () => boxOfArea(element, styles))
    const sight = enterElement(element, place.sight, styles)
    if (!sight) return addHidden(element, place)
    const inside = placeInside(element, place, sight)
    const control = addControl(element, inside, () =>
      isShown(element, place.sight) ? boxOf(element, styles) : boxOfLabel(element, styles, namer.labelsOf),
    )
    if (control) {
      inside.parent = control
      inside.inControl ||= control.certain
      inside.drawn = false
      surround(runs.flush)
      if (!isEditingHost(element)) descend(element, inside)
    } else if (!addPicture(element, place, inside)) {
      openBox(element, place, inside)
      descend(element, inside)
    }
  }

  /** Nothing of the element can be seen, but a visible label or drawing may stand for a control in it. */
  function addHidden(element: Element, place: Place): void {
    const overlay = boxOfOverlay(element, place.sight, styles)
    if (overlay) addControl(element, place, () => overlay)
    else
      for (const hidden of hiddenControls(element, styles, namer.labelsOf))
        addControl(hidden.element, place, () => hidden.rect)
    for (const dialog of modalsEscaping(element)) todo.push({ node: dialog, parent: element, place })
  }

  function isShown(element: Element, sight: Sight): boolean {
    if (styles.styleOf(element).visibility !== "visible") return false
    return showsIn(boxOf(element, styles), clipOf(element, sight, styles))
  }

  function placeInside(element: Element, place: Place, sight: Sight): Place {
    const isLabel = tagOf(element) === "label"
    const names = isLabel || namers.has(element)
    return {
      ...place,
      sight,
      heading: headingLevelOf(element) ?? place.heading,
      namers: names ? [...place.namers, element] : place.namers,
      ariaHidden: place.ariaHidden || isAriaHidden(element),
      drawn: !isLabel && (place.drawn || isAriaHidden(element)),
    }
  }

  /** Where the element is a control and a person sees something of it: few elements are, and boxes are costly. */
  function addControl(
    element: Element,
    place: Place,
    findBox: () => Rect | undefined,
  ): ControlDraft | undefined {
    const guess = guessRole(element, styles)
    if (!guess || (place.ariaHidden && !takesFocus(element))) return undefined
    // Within a button only what handles clicks itself is another control.
    if (!guess.certain && place.inControl && !matches(element, "[onclick], [tabindex]")) return undefined
    const rect = findBox()
    if (!rect) return undefined
    runs.flush()
    return addDraft(drafts, { kind: "control", parent: place.parent, children: [], element, rect, ...guess })
  }

  /** A picture outside of controls says what its alternative says; true when there is nothing more to it. */
  function addPicture(element: Element, place: Place, inside: Place): boolean {
    if (!matches(element, "img, svg, canvas, [role=img]") || !isShown(element, place.sight)) return false
    const words = inside.ariaHidden ? "" : namer.groupNameOf(element)
    if (words && !inside.inControl) runs.addWords(words, styles.rectOf(element), inside)
    return words !== ""
  }

  /** Separates the element's text from its surroundings and drafts a box where it may group things. */
  function openBox(element: Element, place: Place, inside: Place): void {
    const spacing = breakOf(element, styles)
    const live = isLive(element)
    const means = live || inside.heading !== place.heading || inside.namers !== place.namers
    const frame = matches(element, "iframe, frame") && isShown(element, place.sight)
    const role = groupRoleOf(element, (section) => namer.groupNameOf(section) !== "")
    const structural = frame || isStructural(element, role)
    const groups = structural || live || (spacing !== "none" && hasElementChild(element))
    if (!groups && !means && spacing !== "block") {
      if (spacing === "gap") surround(runs.addGap)
      return
    }
    surround(runs.flush)
    if (!groups) return
    const childFrame = frame ? childFrameOf(element) : undefined
    const { parent } = place
    const box: BoxDraft = { kind: "box", parent, children: [], element, role, structural, childFrame }
    inside.parent = addDraft(drafts, box)
    if (live) inside.live = box
  }

  function surround(separate: () => void): void {
    separate()
    todo.push(separate)
  }

  function descend(element: Element, place: Place): void {
    if (matches(element, OPAQUE)) return
    const root = shadowRootOf(element, openShadowRoot)
    if (root) for (const target of labelledbyTargets(root)) namers.add(target)
    const shown = showsContent(element, styles)
    const children = flatChildrenOf(element, openShadowRoot)
    for (let i = children.length - 1; i >= 0; i--)
      if (shown || !isText(children[i]!)) todo.push({ node: children[i]!, parent: element, place })
  }
}
