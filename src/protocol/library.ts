import * as z from "zod"
import type { BlobRef, Session } from "../agent/session"
import type { Summary } from "../trajectory/summary"

/** Name of the receiver of `libraryContract`, in the background. */
export const LIBRARY = "library"

/** Key in `storage.session` of the `CleanUpPlan` to offer, as of the last run's end; nothing while there is room. */
export const CLEAN_UP_OFFER = "cleanUpOffer"

export type RecordingSummary = Summary & {
  pinned: boolean
  /** What it takes, shared pages in full. */
  bytes: number
}

/** The oldest unpinned records that, deleted, bring the use under the limit. */
export type CleanUpPlan = {
  sessionIds: string[]
  freedBytes: number
  usedBytes: number
  limitBytes: number
}

export type StorageUse = {
  /** Bytes of all records with their pages and pictures, and what they may take before a clean-up is offered. */
  usedBytes: number
  limitBytes: number
}

export type RecordingSettings = {
  /** Whether each step's page is stored in Mind2Web's form. */
  pages: boolean
  /** Whether a picture of the visible page is stored with it. */
  screenshots: boolean
  limitBytes: number
}

/** Stored content: pages as text, pictures in base64. */
export type BlobContent = { type: "text/html"; text: string } | { type: "image/jpeg"; base64: string }

const Nothing = z.strictObject({})
const OfSession = z.strictObject({ sessionId: z.string() })
const Ref = z.string().regex(/^[0-9a-f]{64}$/)
const Status = z.enum(["verified", "confirmed", "claimed", "failed", "stopped", "running"])
const Source = z.enum(["agent", "demonstration", "replay", "import"])

/**
 * Methods of the background for whoever shows, labels, exports and imports what is recorded. Each throws with a sentence
 * for the person when it cannot do what was asked.
 */
export const libraryContract = {
  /**
   * Newest first. What is left out admits all; `text` are words of task or host. To go on, name the last of the list
   * before; there is no more when fewer come than `limit`.
   */
  listRecordings: {
    params: z.strictObject({
      text: z.string().optional(),
      status: z.array(Status).optional(),
      source: z.array(Source).optional(),
      host: z.string().optional(),
      before: z.strictObject({ startedAt: z.number(), sessionId: z.string() }).optional(),
      limit: z.int().min(1).max(500).default(50),
    }),
    result: z.custom<RecordingSummary[]>(),
  },
  /** Undefined when it was deleted. */
  readRecording: {
    params: OfSession,
    result: z.custom<{ session: Session; summary: RecordingSummary } | undefined>(),
  },
  /** Content that `PageBlobs` refer to; undefined when it is not there. */
  readBlob: {
    params: z.strictObject({ ref: Ref }),
    result: z.custom<BlobContent | undefined>(),
  },
  /** With the pages that no other record refers to. Runs that go on are refused. */
  deleteRecordings: {
    params: z.strictObject({ sessionIds: z.array(z.string()) }),
    result: z.strictObject({ freedBytes: z.number() }),
  },
  /** Pinned records are never part of a clean-up. */
  pinRecording: { params: z.strictObject({ sessionId: z.string(), pinned: z.boolean() }), result: Nothing },
  /** The person's word on the result of a run that is over. */
  labelRecording: { params: z.strictObject({ sessionId: z.string(), worked: z.boolean() }), result: Nothing },
  /**
   * What the person says a step should have been. Without an action the subgoal alone is put in other words; with one,
   * the action is in the agent's form: `R1 = CLICK(Env, QUERY: button "Search")`.
   */
  correctStep: {
    params: z.strictObject({
      sessionId: z.string(),
      stepIndex: z.int().positive(),
      right: z.strictObject({ subgoal: z.string().min(1), action: z.string().optional() }),
    }),
    result: Nothing,
  },
  /**
   * Takes over a record of version 1 (src/trajectory/schema.ts) as it is; what it refers to is stored before, by
   * `storeBlob`. "known": a record of this id is there, and nothing was changed.
   */
  importSession: {
    params: z.strictObject({ session: z.unknown() }),
    result: z.custom<{ sessionId: string; status: "imported" | "known" }>(),
  },
  /** Stores content for a session that is imported next; its ref is its sha256. */
  storeBlob: {
    params: z.strictObject({ content: z.custom<BlobContent>() }),
    result: z.custom<{ ref: BlobRef }>(),
  },
  storageUse: { params: Nothing, result: z.custom<StorageUse>() },
  /** What to offer the person; undefined while there is room. Worked out anew at each call and at each run's end. */
  cleanUpPlan: { params: Nothing, result: z.custom<CleanUpPlan | undefined>() },
  /** Deletes what the person agreed to of a plan. Records that were pinned meanwhile are left. */
  cleanUp: {
    params: z.strictObject({ sessionIds: z.array(z.string()) }),
    result: z.strictObject({ freedBytes: z.number() }),
  },
  recordingSettings: { params: Nothing, result: z.custom<RecordingSettings>() },
  /** What is left out stays as it is. Runs under way go on as they began. */
  setRecordingSettings: {
    params: z.strictObject({
      pages: z.boolean().optional(),
      screenshots: z.boolean().optional(),
      limitBytes: z.number().positive().optional(),
    }),
    result: z.custom<RecordingSettings>(),
  },
}
