import { createHighlight } from "../../content/highlight"
import { createNamer } from "../../content/names"
import { createElementMap } from "../../content/nodes"
import { createPerformer } from "../../content/perform/dispatch"
import { roleOf } from "../../content/roles"
import { type Settled, waitUntilSettled } from "../../content/settle"
import type { Operation } from "../../src/action/operation"
import type { ActionResult, Target } from "../../src/execution/env"
import type { Secret } from "../../src/protocol/content"

const map = createElementMap()

export const performer = createPerformer({
  map,
  openShadowRoot: (element) => element.shadowRoot,
  knowsSnapshot: (snapshotId) => snapshotId === "shown",
  describeNow,
  nameOf: (element) => createNamer().nameOf(element),
  groupNameOf: (element) => createNamer().groupNameOf(element),
})

function describeNow(element: Element): { role: string | undefined; name: string } {
  return { role: roleOf(element), name: createNamer().nameOf(element) }
}

/** The element as a snapshot would name it; `>>>` steps into an open shadow root. */
export function targetOf(selector: string): Target {
  const element = selector
    .split(" >>> ")
    .reduce<Element | undefined>(
      (host, part) => (host ? host.shadowRoot : document)?.querySelector(part) ?? undefined,
      undefined,
    )
  if (!element) throw new Error(`No element is ${selector}`)
  const { role = "", name } = describeNow(element)
  return { frameId: 0, nodeId: map.idOf(element, role, name), snapshotId: "shown", role, name }
}

let actions = 0

export async function perform(
  selector: string,
  operation: Operation,
  secrets: Secret[],
): Promise<ActionResult> {
  const actionId = `action ${++actions}`
  const dispatched = performer.dispatch({ actionId, target: targetOf(selector), operation, secrets })
  return dispatched.status === "refused" ? dispatched.result : performer.observe(actionId)
}

export function settle(capMs: number): Promise<Settled> {
  return waitUntilSettled(document, { capMs, openShadowRoot: (element) => element.shadowRoot })
}

export const highlight = createHighlight(document)
