import type { BoxDraft, Draft } from "./drafts"
import { isAlert } from "./meaning"

/** A live region with more controls than a message has is a part of the page that happens to be announced. */
const MAX_CONTROLS_OF_ALERT = 3

/** The live region holds a message, not a part of the page. */
export function isMessage(live: BoxDraft): boolean {
  if (isAlert(live.element)) return true
  let controls = 0
  const todo: Draft[] = [live]
  for (let draft = todo.pop(); draft && controls <= MAX_CONTROLS_OF_ALERT; draft = todo.pop()) {
    if (draft.kind === "control") controls++
    todo.push(...draft.children)
  }
  return controls <= MAX_CONTROLS_OF_ALERT
}
