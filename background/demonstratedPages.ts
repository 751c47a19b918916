import type { Perception } from "../src/agent/perceive"
import type { PageRecord } from "../src/agent/ports"
import type { Place } from "../src/agent/session"
import type { RecordedFrame } from "../src/protocol/content"
import type { Blobs } from "./blobs"
import type { FrameDocument } from "./demonstrationStore"
import { joinFrames } from "./joinFrames"
import { rankedPlaces, reasonOf, storePage, withoutPage } from "./storePage"

/** Stores the page of a look as it was when the person acted; never rejects. `acted` is on that page whatever its rank. */
export type RecordDemonstrated = (
  look: string,
  seen: Perception,
  acted?: Place,
) => Promise<PageRecord | undefined>

/** Undefined for looks that were told without their documents. */
export function createDemonstratedPages(
  blobs: Pick<Blobs, "put">,
  documentsOf: (look: string) => Promise<FrameDocument[]>,
): RecordDemonstrated {
  return async (look, seen, acted) => {
    try {
      const documents = await documentsOf(look)
      if (documents.length === 0) return undefined
      const { tree, omitted, idOf } = joinFrames(
        seen.snapshot,
        seen.snapshot.frames.map(({ frameId }) => readFrame(documents, frameId)),
      )
      const ranked = [...rankedPlaces(seen), ...(acted ? [{ ...acted, score: 0 }] : [])]
      const stored = tree && (await storePage(blobs, { tree, idOf }, ranked))
      return { page: {}, ...stored, omitted, idOf }
    } catch (error) {
      return withoutPage(reasonOf(error))
    }
  }
}

function readFrame(documents: readonly FrameDocument[], frameId: number): RecordedFrame {
  const told = documents.find((other) => other.frameId === frameId)
  return told ? (JSON.parse(told.document) as RecordedFrame) : { status: "gone" }
}
