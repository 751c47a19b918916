import type { ActionResult, Change } from "../execution/env"
import type { PageChanges } from "../page/changes"
import { clip } from "../page/clean"
import type { ControlNode, PageSnapshot } from "../page/snapshot"
import { isControl, isText } from "../page/tree"
import type { Act } from "./acts"
import type { Pages } from "./pages"

const MOST_TEXTS = 5
const LONGEST_TEXT = 120

/** What came of an act, in the words that the agent's own actions have for it. */
export function resultOf(act: Act, pages: Pages, control: ControlNode): ActionResult {
  if (act.type === "file") return { status: "needs-person", what: "choose a file" }
  const own = ownChange(act)
  const [page, changes] = [pages.after(act), pages.changesOf(act)]
  const seen = page && changes ? seenChanges(act, page, changes, control) : []
  const known = [...own, ...act.changes]
  const all = [...known, ...seen.filter(({ type }) => !known.some((change) => change.type === type))]
  return all.length > 0 || pages.hasChanged(act)
    ? { status: "done", changes: all, settleMs: 0 }
    : { status: "no-effect", settleMs: 0 }
}

function ownChange(act: Act): Change[] {
  if (act.type === "value") return [{ type: "value", value: clip(act.value, LONGEST_TEXT) }]
  return act.type === "choice" ? [{ type: "selected", text: clip(act.value, LONGEST_TEXT) }] : []
}

function seenChanges(act: Act, page: PageSnapshot, changes: PageChanges, control: ControlNode): Change[] {
  if (changes.newDocument) return [{ type: "navigated", url: page.url }]
  const seen: Change[] = []
  const later = page.nodes
    .filter(isControl)
    .find(({ frameId, nodeId }) => frameId === act.frameId && nodeId === control.nodeId)
  if (later?.checked !== undefined && later.checked !== control.checked)
    seen.push({ type: "checked", checked: later.checked })
  if (later?.expanded !== undefined && later.expanded !== control.expanded)
    seen.push({ type: "expanded", expanded: later.expanded })
  const added = [...changes.nodes].flatMap(([index, change]) => {
    const node = page.nodes[index]
    return isText(node) && (change === "new" || change.includes("text"))
      ? [clip(node.text, LONGEST_TEXT)]
      : []
  })
  if (added.length > 0) seen.push({ type: "content", added: added.slice(0, MOST_TEXTS) })
  return seen
}
