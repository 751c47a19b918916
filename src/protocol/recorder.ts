import * as z from "zod"
import type { Arrival, PersonEvent } from "../demonstration/events"
import type { FrameSnapshot } from "../page/snapshot"

/** Who takes what content scripts hear of a person: the background, from tabs whose demonstration is on. */
export const RECORDER = "recorder" as const

/** What a frame shows; with its document, a `RecordedFrame` as JSON, where pages are recorded. */
export type ToldLook = { snapshot: FrameSnapshot; document?: string | undefined }

/** Content scripts are ours and run in pages of their own world: what they send is taken as it is. */
export const recorderContract = {
  /** The frame as it is now, of the document that the content script calls so. `how` it came to be shown. */
  look: {
    params: z.custom<ToldLook & { documentId: string; how: Arrival }>(),
    result: z.strictObject({}),
  },
  /** An event on the frame as the look of this snapshot had it. One of a key that is known is not taken again. */
  event: {
    params: z.custom<{ event: PersonEvent; key: string; at: number; snapshotId?: string | undefined }>(),
    result: z.strictObject({}),
  },
  /** A frame may have come that nobody listens in. */
  frameSeen: { params: z.strictObject({}), result: z.strictObject({}) },
}

export type RecorderContract = typeof recorderContract
