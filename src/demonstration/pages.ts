import { findChanges, type PageChanges } from "../page/changes"
import type { ControlNode, PageSnapshot } from "../page/snapshot"
import { isControl } from "../page/tree"
import type { Act } from "./acts"
import type { RawEvent, RawTarget } from "./events"

/** The pages of a demonstration, as they were when the person acted. */
export type Pages = {
  /** The page that the person acted on. */
  before(act: Pick<Act, "look">): PageSnapshot | undefined
  /** The same tab's page at the next event there; undefined where nothing tells. */
  after(act: Act): PageSnapshot | undefined
  /** The control that a target was in the page that the act was on. */
  controlOf(act: Act, target?: RawTarget): ControlNode | undefined
  /** From before the act to after it; undefined where either page is not known. */
  changesOf(act: Act): PageChanges | undefined
  /** Whether anything that a person could see came of the act, as far as is known. */
  hasChanged(act: Act): boolean
}

export function createPages(
  events: readonly RawEvent[],
  pageOf: (look: string) => PageSnapshot | undefined,
): Pages {
  const lookAfter = (act: Act) =>
    events.find(({ seq, tabId, look }) => seq > act.last && tabId === act.tabId && look !== undefined)?.look
  const before: Pages["before"] = ({ look }) => (look === undefined ? undefined : pageOf(look))
  const after: Pages["after"] = (act) => {
    const look = lookAfter(act)
    return look === undefined ? undefined : pageOf(look)
  }

  const changesOf: Pages["changesOf"] = (act) => {
    const [one, two] = [before(act), after(act)]
    if (!one || !two) return undefined
    return compare(one, two)
  }

  return {
    before,
    after,
    controlOf: (act, target = "target" in act ? act.target : undefined) =>
      before(act)
        ?.nodes.filter(isControl)
        .find(({ frameId, nodeId }) => frameId === act.frameId && nodeId === target?.nodeId),
    changesOf,
    hasChanged: (act) => {
      const changes = changesOf(act)
      if (act.changes.length > 0 || !changes) return true
      return changes.newDocument || changes.title || changes.nodes.size > 0 || changes.gone.size > 0
    },
  }
}

/** Steps are worked out anew whenever more is heard; pages stay as they were. */
const compared = new WeakMap<PageSnapshot, WeakMap<PageSnapshot, PageChanges>>()

function compare(before: PageSnapshot, after: PageSnapshot): PageChanges {
  const known = compared.get(before) ?? new WeakMap<PageSnapshot, PageChanges>()
  compared.set(before, known)
  const changes = known.get(after) ?? findChanges(before, after)
  known.set(after, changes)
  return changes
}
