import type { Allowances } from "../consent/policy"
import type { ConsentAnswer, ConsentRequest } from "../consent/consent"
import type { Env } from "../execution/env"
import type { LanguageModel } from "../model/languageModel"
import type { ModelRecord } from "../model/models"
import type { Meaning } from "../page/meaning"
import type { PageSnapshot } from "../page/snapshot"
import type { ShopPage } from "../reading/page"
import type { Script } from "../replay/savedRun"
import type { Perception } from "./perceive"
import type {
  Mind2WebCandidates,
  Omission,
  PageBlobs,
  Place,
  Question,
  Session,
  SessionEventBody,
} from "./session"

/** Everything the loop needs from outside. The loop keeps no truth of its own: it reads `session()` and emits events. */
export type AgentPorts = {
  env: Env
  /** Plans, and grounds unless `grounder` does. */
  model: LanguageModel
  record: ModelRecord
  grounder?: { model: LanguageModel; record: ModelRecord }
  /** The session as folded so far. */
  session(): Session
  /** Folds and persists an event; resolves when it is stored. Throws StorageError when it cannot be. */
  emit(event: SessionEventBody): Promise<void>
  /** Resolves with the person's answer; rejects when the signal aborts. */
  askConsent(request: ConsentRequest, signal: AbortSignal): Promise<ConsentAnswer>
  /** Resolves with the answer, or undefined when there is nobody to ask. */
  askPerson(question: Question, signal: AbortSignal): Promise<string | undefined>
  /**
   * What the frames of the snapshot taken last tell of products beside it, asked right after it was taken. Frames that
   * do not answer are left out.
   */
  readShop?(snapshot: PageSnapshot, signal: AbortSignal): Promise<ShopPage["frames"]>
  allowances(): Promise<Allowances>
  remember(site: string, kinds: ConsentRequest["kinds"]): Promise<void>
  /** Tokens a second of the engine's prefill, once measured. */
  prefillRate(): number | undefined
  /** What words mean, to find lines that say what the task says in other words. */
  meaning?(): Promise<Meaning | undefined>
  /**
   * Stores the page of a look, for as long as it is as it was looked at. Undefined when pages are not recorded; what
   * cannot be stored is among the omissions. Asked once for each recorded step and for the last look.
   */
  recordPage?(seen: Perception): Promise<PageRecord | undefined>
  newId(): string
  /** Milliseconds since the epoch. */
  now(): number
  /** The reply as it is decoded, for the panel. */
  onText?(text: string): void
}

/** What was stored of a page. */
export type PageRecord = {
  page: PageBlobs
  omitted: Omission[]
  /** Missing without a stored page. */
  mind2web?: Omit<Mind2WebCandidates, "positives">
  /** The backend node id of an element of the look. */
  idOf(place: Place): string | undefined
}

export type RunOptions = {
  maxSteps: number
  /** Text the page must show for the run to count as verified. */
  expect?: string
  /** Shopping: with "fixed", Lumos' five subgoals instead of the model's plan. */
  plan?: "model" | "fixed"
  /** The steps of a replay. */
  replay?: Script
  signal: AbortSignal
}

/** An event cannot be stored; the message says what the person can do. */
export class StorageError extends Error {
  override name = "StorageError"
}
