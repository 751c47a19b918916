import { createNamer } from "../../content/names"
import { createElementMap } from "../../content/nodes"
import { createPerformer } from "../../content/perform/dispatch"
import { roleOf } from "../../content/roles"
import { waitUntilSettled } from "../../content/settle"
import type { Operation } from "../../src/action/operation"
import type { ActionResult } from "../../src/execution/env"

// The content script's acting, in a world of its own beside the page's.

const map = createElementMap()
const closedRoots = new WeakMap<Element, ShadowRoot>()
const openShadowRoot = (element: Element) => element.shadowRoot ?? closedRoots.get(element) ?? null
const describeNow = (element: Element) => ({
  role: roleOf(element),
  name: createNamer().nameOf(element),
})

const performer = createPerformer({
  map,
  openShadowRoot,
  knowsSnapshot: () => true,
  describeNow,
  nameOf: (element) => createNamer().nameOf(element),
  groupNameOf: (element) => createNamer().groupNameOf(element),
})

/** Stands in for `chrome.dom.openOrClosedShadowRoot`, which only extensions have. */
export function knowShadowRoot(host: Element, root: ShadowRoot): void {
  closedRoots.set(host, root)
}

let actions = 0

export async function perform(element: Element, operation: Operation): Promise<ActionResult> {
  const actionId = `action ${++actions}`
  const { role = "", name } = describeNow(element)
  const target = { frameId: 0, nodeId: map.idOf(element, role, name), snapshotId: "shown", role, name }
  const dispatched = performer.dispatch({ actionId, target, operation, secrets: [] })
  return dispatched.status === "refused" ? dispatched.result : performer.observe(actionId)
}

export async function settle(capMs: number): Promise<void> {
  await waitUntilSettled(document, { openShadowRoot, capMs })
}
