import type { Rect } from "../src/page/snapshot"
import { flatParentOf, isElement, matches, childNodesOf, findAll, parentOf } from "./dom"
import { isTransparent } from "./hiding"
import type { LabelsOf } from "./labels"
import type { Styles } from "./styles"
import { boxOf, clipOf, isVisible, showsIn, type Sight } from "./visibility"

/** Native controls that clicking their label operates, so that pages hide them and draw the label instead. */
const OPERATED_BY_LABEL = "input[type=checkbox], input[type=radio], input[type=file]"

/** Controls laid transparently over something drawn; text fields are not among them: hidden ones trap bots. */
const LAID_OVER = `${OPERATED_BY_LABEL}, select, input[type=range], input[type=date], input[type=color]`

/** Hidden native controls at or below `element` that a visible label stands for, each with the label's box. */
export function hiddenControls(
  element: Element,
  styles: Styles,
  labelsOf: LabelsOf,
): { element: Element; rect: Rect }[] {
  const candidates = [element, ...findAll(element, OPERATED_BY_LABEL)]
  return candidates.flatMap((candidate) => {
    const rect = boxOfLabel(candidate, styles, labelsOf)
    return rect ? [{ element: candidate, rect }] : []
  })
}

/** The box of the visible label that stands for a hidden control. */
export function boxOfLabel(element: Element, styles: Styles, labelsOf: LabelsOf): Rect | undefined {
  // Scripted controls keep a hidden native one for the form's sake and take it out of everyone's way.
  if (!matches(element, OPERATED_BY_LABEL) || matches(element, "[aria-hidden=true]")) return undefined
  const label = labelsOf(element).find((candidate) => isVisible(candidate, styles))
  return label && boxOf(label, styles)
}

/** The box of a control that is transparent by its own style and lies over something a person sees. */
export function boxOfOverlay(element: Element, sight: Sight, styles: Styles): Rect | undefined {
  if (!matches(element, LAID_OVER) || matches(element, "[aria-hidden=true]")) return undefined
  const style = styles.styleOf(element)
  if (!isTransparent(style) || style.live.pointerEvents === "none" || style.visibility !== "visible")
    return undefined
  const rect = styles.rectOf(element)
  if (!showsIn(rect, clipOf(element, sight, styles))) return undefined
  const parent = flatParentOf(element)
  return parent && (isDrawn(parent, styles) || siblingsOf(element).some(covers)) ? rect : undefined

  function covers(sibling: Element): boolean {
    const { x, y, width, height } = styles.rectOf(sibling)
    return showsIn(rect, { left: x, top: y, right: x + width, bottom: y + height })
  }
}

function siblingsOf(element: Element): Element[] {
  const parent = parentOf(element)
  return parent
    ? childNodesOf(parent)
        .filter((node) => isElement(node) && node !== element)
        .filter(isElement)
    : []
}

function isDrawn(element: Element, styles: Styles): boolean {
  const { backgroundColor, backgroundImage, borderTopWidth, borderTopStyle } = styles.styleOf(element).live
  const filled = !/^(transparent|rgba\(.*, 0\))$/.test(backgroundColor) || backgroundImage !== "none"
  return filled || (borderTopStyle !== "none" && Number.parseFloat(borderTopWidth) > 0)
}
