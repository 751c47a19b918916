import { captureFrame } from "../../content/capture"
import { createElementMap } from "../../content/nodes"
import type { FrameSnapshot } from "../../src/page/snapshot"
import type { Secret } from "../../src/protocol/content"

export const map = createElementMap()

let snapshots = 0

export function capture(secrets: Secret[]): FrameSnapshot {
  return captureFrame(document, { map, snapshotId: `snapshot ${++snapshots}`, secrets, openShadowRoot })
}

/** Stands for the extension's way into closed shadow roots: the page under test leaves them on their hosts. */
function openShadowRoot(element: Element): ShadowRoot | null {
  return (element as { closedRoot?: ShadowRoot }).closedRoot ?? null
}
