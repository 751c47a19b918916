import * as z from "zod"
import type { ActionResult, Change } from "../execution/env"
import type { TreeElement } from "../mind2web/tree"
import type { FrameSnapshot } from "../page/snapshot"
import type { ShopMarks } from "../reading/marks"

/** Name and value of what the person marked secret; the page may see the value, nobody else. */
export const Secret = z.strictObject({ name: z.string(), value: z.string() })
export type Secret = z.output<typeof Secret>

const OperationSchema = z.discriminatedUnion("op", [
  z.strictObject({ op: z.literal("CLICK") }),
  z.strictObject({ op: z.literal("ENTER") }),
  z.strictObject({ op: z.literal("TYPE"), value: z.string() }),
  z.strictObject({ op: z.literal("SELECT"), value: z.string(), index: z.int().optional() }),
])

const TargetSchema = z.strictObject({
  frameId: z.int(),
  nodeId: z.int(),
  snapshotId: z.string(),
  role: z.string(),
  name: z.string(),
})

/** What the person points at in the panel: a node of a snapshot, or a text in it. */
export const Spot = z.strictObject({
  frameId: z.int(),
  snapshotId: z.string(),
  /** 0 is the whole document. */
  nodeId: z.int(),
  text: z.string().optional(),
  /** Scrolls it into view. */
  reveal: z.boolean(),
})
export type Spot = z.output<typeof Spot>

export type DispatchResult =
  /** Events are about to be (or have been) fired; ask `observe` for what came of it. */
  /** With `clickInPage` the press awaits its click from the page's own world, where `javascript:` links run. */
  | { status: "dispatched"; clickInPage?: string }
  /** Nothing was done to the page. */
  | { status: "refused"; result: ActionResult }

/** A frame in Mind2Web's form; backend node ids count from 1. */
export type RecordedFrame =
  | {
      status: "recorded"
      tree: TreeElement
      /** Of the nodes asked for; those that are gone are left out. */
      ids: [nodeId: number, backendNodeId: string][]
      /** A code or a card's number is filled in: a picture of the page would show it. */
      hides: boolean
    }
  /** More than 8 million characters. */
  | { status: "too-large" }
  /** Another document has taken the place of the one that gave the snapshot. */
  | { status: "gone" }

export type ActionStatus = "unseen" | "dispatched" | "done" | "cancelled"

/** What a content script answers, one per frame. Sent by the background only; taken as a type by `content/`. */
export const contentContract = {
  ping: { params: z.strictObject({}), result: z.custom<{ documentId: string; url: string }>() },
  /**
   * Waits until the document has settled (capped), then captures it with every secret replaced by `{{name}}`. For
   * something to change at all it waits `firstChangeMs` milliseconds at most; not at all unless given.
   */
  capture: {
    params: z.strictObject({ secrets: z.array(Secret), firstChangeMs: z.int().optional() }),
    result: z.custom<FrameSnapshot>(),
  },
  /** What the document tells of products beside the snapshot taken last; nothing when it is another one's id. */
  readShop: {
    params: z.strictObject({ snapshotId: z.string(), secrets: z.array(Secret) }),
    result: z.custom<{ marks?: ShopMarks }>(),
  },
  /**
   * The document as the training data has it, with the values of passwords and cards hidden and every secret replaced.
   * Of the snapshot's `nodeIds` the backend node ids are told.
   */
  recordPage: {
    params: z.strictObject({
      snapshotId: z.string(),
      secrets: z.array(Secret),
      nodeIds: z.array(z.int()),
    }),
    result: z.custom<RecordedFrame>(),
  },
  /**
   * Tells the background's recorder what the person does in this frame, from now on; again tells the frame's look anew.
   * With `pages` each look comes with its document as `recordPage` gives it.
   */
  startRecording: { params: z.strictObject({ pages: z.boolean() }), result: z.strictObject({}) },
  /** Resolves when all that was heard has been told. */
  stopRecording: { params: z.strictObject({}), result: z.strictObject({}) },
  /** Performs an operation at most once per `actionId`. A TYPE value may hold `{{name}}`, filled in here. */
  dispatch: {
    params: z.strictObject({
      actionId: z.string(),
      target: TargetSchema,
      operation: OperationSchema,
      secrets: z.array(Secret),
    }),
    result: z.custom<DispatchResult>(),
  },
  /** Waits until the page has settled after the action and reports what changed. */
  observe: { params: z.strictObject({ actionId: z.string() }), result: z.custom<ActionResult>() },
  /** An action in another frame is to come: whether this frame can tell then what it changed here. */
  watch: {
    params: z.strictObject({ actionId: z.string(), secrets: z.array(Secret) }),
    result: z.custom<{ watching: boolean }>(),
  },
  /** What the action in another frame has changed here; missing in a document that did not watch. */
  changes: {
    params: z.strictObject({ actionId: z.string() }),
    result: z.custom<{ changes?: Change[] | undefined }>(),
  },
  /** Waits (capped) until this document has settled. */
  settle: { params: z.strictObject({}), result: z.custom<{ settleMs: number }>() },
  status: { params: z.strictObject({ actionId: z.string() }), result: z.custom<ActionStatus>() },
  cancel: { params: z.strictObject({ actionId: z.string() }), result: z.custom<ActionStatus>() },
  highlight: {
    params: z.strictObject({ nodeId: z.int().optional(), label: z.string().optional() }),
    result: z.custom<{ shown: boolean }>(),
  },
  /** Marks what the person points at, beside the mark of an action; without a spot it clears the mark. */
  point: {
    params: z.strictObject({ spot: Spot.optional() }),
    result: z.custom<{ shown: boolean }>(),
  },
}

export type ContentContract = typeof contentContract
