import type { PageSnapshot } from "../src/page/snapshot"
import { recordedNodeIds } from "../src/page/recordedNodes"
import type { RecordedFrame, Secret } from "../src/protocol/content"
import { contentIn } from "./contentIn"
import { joinFrames, type RecordedTree } from "./joinFrames"

/** The documents that gave a snapshot, as they are now; frames that do not answer are left out. */
export async function recordFrames(
  tabId: number,
  snapshot: PageSnapshot,
  secrets: Secret[],
): Promise<RecordedTree> {
  const answers = snapshot.frames.map(({ frameId, snapshotId }) => {
    const nodeIds = recordedNodeIds(snapshot.nodes.filter((node) => node.frameId === frameId))
    const asked = contentIn(tabId, frameId).recordPage({ snapshotId, secrets, nodeIds })
    return asked.catch((): RecordedFrame => ({ status: "gone" }))
  })
  return joinFrames(snapshot, await Promise.all(answers))
}
