import type { ActionResult } from "../../src/execution/env"
import { randomId } from "../randomId"
import { viewOf } from "./composed"
import { nameCover } from "./cover"
import { fireClick, hover, press, release } from "./events"
import { focusByPress, focusElement } from "./focus"
import type { Gesture, Moment, PageAccess } from "./gesture"
import { ready, refuse } from "./gesture"
import { isEditable, isInput, isSelect, isTextarea } from "./interactive"
import type { Reach } from "./reach"
import { bringIntoReach } from "./reach"
import { clickFromPage, scriptLinkOf } from "./scriptLink"
import { nextTask } from "./task"

/** CLICK: moves onto the element, presses and releases. A native select is only focused: its list is not the page's. */
export function click(element: Element, access: PageAccess): Gesture {
  if (isInput(element) && element.type === "file")
    return refuse({ status: "needs-person", what: "choose a file" })
  const reach = bringIntoReach(element, access.openShadowRoot)
  const problem = unreachable(reach, element, access)
  if (problem) return refuse(problem)
  if (isSelect(element)) {
    return ready(async ({ commit }) => {
      commit()
      focusElement(element, access.openShadowRoot)
      return undefined
    })
  }
  const clickInPage = scriptLinkOf(element) && randomId()
  const gesture = ready((moment) => pressAndRelease(element, access, moment, clickInPage))
  return clickInPage ? { ...gesture, clickInPage } : gesture
}

/** Why a press cannot reach the element, as a result; undefined when it can. */
export function unreachable(reach: Reach, element: Element, access: PageAccess): ActionResult | undefined {
  if (reach.status === "reached") return undefined
  if (viewOf(element).getComputedStyle(element).pointerEvents === "none")
    return { status: "not-actionable", reason: "disabled" }
  if (reach.status === "unseen") return { status: "not-actionable", reason: "gone" }
  const by = nameCover(reach.by, element, access.openShadowRoot, access.groupNameOf)
  return { status: "not-actionable", reason: "covered", by }
}

/** The whole press: where the element is by now, in three tasks, so that the page can render between them. */
export async function pressAndRelease(
  element: Element,
  access: PageAccess,
  moment: Moment,
  clickInPage?: string,
): Promise<ActionResult | undefined> {
  const view = viewOf(element)
  const reach = bringIntoReach(element, access.openShadowRoot)
  if (reach.status !== "reached") return unreachable(reach, element, access)
  hover(reach.hit, reach.point)
  await nextTask(view, moment.signal)

  const hit = reach.hit.isConnected ? reach.hit : element
  if (!hit.isConnected) return { status: "not-actionable", reason: "gone" }
  moment.commit()
  const pressed = await press(hit, reach.point)
  if (pressed.movesFocus) focusByPress(hit, access.openShadowRoot)
  await nextTask(view)

  // What a list shows is often gone once pressed; then the press was all there was to do.
  const up = hit.isConnected ? hit : element
  if (!up.isConnected) return undefined
  release({ ...pressed, element: up })
  const link = clickInPage === undefined ? undefined : scriptLinkOf(up)
  if (link && clickInPage !== undefined) await clickFromPage(link, clickInPage)
  else fireClick({ ...pressed, element: up })
  if (isEditable(element)) caretToEnd(element)
  return undefined
}

function caretToEnd(element: Element): void {
  if (!isInput(element) && !isTextarea(element)) return
  // Inputs of other types (email, number) have no caret to set.
  if (element.selectionStart !== null) element.setSelectionRange(element.value.length, element.value.length)
}
