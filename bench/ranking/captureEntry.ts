import { captureFrame } from "../../content/capture"
import { createElementMap } from "../../content/nodes"
import { waitUntilSettled } from "../../content/settle"
import type { FrameSnapshot } from "../../src/page/snapshot"

// What runs in the page, as the global `lumosRanking`.

/** Milliseconds a page may go on changing before it is captured all the same. */
const CAP = 8000
const QUIET = 500

const map = createElementMap()
const openShadowRoot = (element: Element) => element.shadowRoot
let captured: FrameSnapshot | undefined

export async function settle(): Promise<void> {
  await waitUntilSettled(document, { openShadowRoot, capMs: CAP, quietMs: QUIET, firstChangeMs: QUIET })
}

export function capture(): FrameSnapshot {
  captured = captureFrame(document, { map, snapshotId: location.href, secrets: [], openShadowRoot })
  return captured
}

/** The ids in the last snapshot of those of the elements that are controls in it. */
export function nodeIdsOf(elements: Element[]): number[] {
  const controls = captured?.nodes.filter((node) => node.type === "control") ?? []
  return controls.flatMap(({ nodeId }) => {
    const element = map.elementOf(nodeId)
    return element && elements.includes(element) ? [nodeId] : []
  })
}

/** The elements of all controls in the last snapshot, or of those with one of the ids. */
export function controlsOf(nodeIds?: number[]): Element[] {
  const controls = captured?.nodes.filter((node) => node.type === "control") ?? []
  return controls.flatMap(({ nodeId }) =>
    nodeIds === undefined || nodeIds.includes(nodeId) ? (map.elementOf(nodeId) ?? []) : [],
  )
}
