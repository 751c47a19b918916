import type { Operation } from "../action/operation"
import type { ConsentAnswer, ConsentKind, ConsentRequest } from "../consent/consent"
import type { ActionResult } from "../execution/env"
import type { Aspect } from "../page/changes"
import type { Rung } from "../replay/rungs"
import type { Shopping, ShoppingEvent } from "../shopping/shopping"

export type Formulation = "iterative" | "onetime"

/** A domain of tasks with modules of its own beside the web's. */
export type Domain = "shopping"

/** Tokens and milliseconds one model call took. `called` is false when the constraint left a single reply. */
export type Usage = {
  called: boolean
  promptTokens: number
  cachedTokens: number
  completionTokens: number
  ms: number
}

export type CandidateRecord = {
  label: string
  /** Rank score; higher is more relevant to the task. */
  score: number
  /** Whether its line is in the page description the model read. */
  shown: boolean
}

/** Where a line stands: its element, or the one that holds its text. 0 is the frame's whole document. */
export type Place = { frameId: number; nodeId: number }

/** Relevant but beyond the budget, hardly relevant, or given way to the next lines after "Show more". */
export type LeftOutReason = "no-room" | "beside-the-task" | "shown-before"

/** What became of a line since the look before: it is new, or it changed in this. */
export type LineChange = { type: "new" | Aspect }

export type LeftOutLine = {
  text: string
  reason: LeftOutReason
  place: Place | null
  /** Empty or missing when nothing became of it. */
  changes?: LineChange[] | undefined
}

/** What became of the page since the look before. */
export type ViewChanges = {
  /** Another page took the place of the one before: every line is new. */
  newDocument: boolean
  /** Of each line of the description, in order. */
  lines: LineChange[][]
  /** Lines of the whole page, those left out among them; gone are lines of the look before. */
  counts: { new: number; changed: number; gone: number }
}

/** What of the page was sent and what was not, for the person. */
export type View = {
  /** Tokens the description could take. */
  budget: number
  /** Of each line of the description, in order; null for lines that stand nowhere on the page. */
  places: (Place | null)[]
  /** The most relevant of the lines left out, in document order. */
  leftOut: LeftOutLine[]
  /** Lines left out by reason, those not listed among them. */
  leftOutCounts: Partial<Record<LeftOutReason, number>>
  /** By frame id; a place means its element only in the document that gave this snapshot. */
  snapshotIds: Record<string, string>
  /** Missing at a run's first look, and in records that are older than it. */
  changes?: ViewChanges | undefined
}

/** The sha256, in hexadecimal, of content that is stored apart, once however many records hold it. */
export type BlobRef = string

/** The page's documents in Mind2Web's form, and its picture. */
export type PageBlobs = {
  html?: BlobRef | undefined
  cleaned?: BlobRef | undefined
  pruned?: BlobRef | undefined
  screenshot?: BlobRef | undefined
}

/** A part of a page that was not stored, and why. "secret": the picture could show one. "hidden": nobody saw the tab. */
export type Omission = {
  part: "page" | "frame" | "screenshot"
  reason: "size" | "time" | "gone" | "hidden" | "secret" | "disk" | "failed"
}

/** The page as one step saw it. */
export type Observation = {
  url: string
  title: string
  /** The page description as sent to the model. */
  description: string
  /** Its length in the model's tokens. */
  tokens: number
  candidates: CandidateRecord[]
  /** Equal for two looks at a page that says the same, whatever of it was shown to the model. */
  fingerprint: string
  /** How many lines were pruned to fit the budget. */
  pruned: number
  /** Missing in records that are older than it. */
  view?: View | undefined
  page?: PageBlobs | undefined
  omitted?: Omission[] | undefined
  /** Milliseconds from asking for the snapshot to having it, settling included. */
  ms: number
}

/** An observation of which no more than the address is known. */
export function unseen(url: string): Observation {
  return {
    url,
    title: "",
    description: "",
    tokens: 0,
    candidates: [],
    fingerprint: "",
    pruned: 0,
    ms: 0,
  }
}

/**
 * How a replay finds an element again, in the order in which to trust: test id, id, role and name, label, text, path.
 * `label` is unique on the page; `labelText` is what the page says of it outside of it, `text` what it shows itself.
 */
export type SelectorBundle = {
  id?: string | undefined
  testId?: string | undefined
  role: string
  name: string
  labelText?: string | undefined
  text?: string | undefined
  path: string
  label: string
}

/** The element an action worked on, described so that a person or a replay finds it again. */
export type TargetRecord = {
  label: string
  role: string
  name: string
  tag: string
  frameId: number
  path: string
  attributes: Record<string, string>
  /** The element and the snapshot that knew it, for as long as its document is there. Missing in older records. */
  nodeId?: number | undefined
  snapshotId?: string | undefined
  selectors?: SelectorBundle | undefined
}

/** The page that an action was decided on, where it is not its step's: an earlier action of the step has changed that. */
export type ActionPage = {
  page?: PageBlobs | undefined
  omitted?: Omission[] | undefined
  mind2web?: Mind2WebCandidates | undefined
}

export type ActionRecord = ActionPage & {
  actionId: string
  /** The action as the model wrote it: `R1 = CLICK(Env, QUERY: button "Search")`. */
  text: string
  operation: Operation
  target: TargetRecord
  /** Mind2Web's form: `[button]  Search -> CLICK`. */
  actionRepr: string
  /** In a replay, what the element was found again by; missing where the model found it. */
  rung?: Rung | undefined
  consent?: { kinds: ConsentKind[]; allowed: boolean; by: "person" | "policy" | "default" }
  /** Milliseconds since the epoch. */
  startedAt: number
  endedAt?: number
  result?: ActionResult
  /** What the planning module is told about it. */
  observation?: string
}

/** Who did a step or refused one. */
export type Doer = "agent" | "person"

/** Backend node ids of the page as it is stored: the element acted on first, then those that stand for it. */
export type Mind2WebCandidates = {
  positives: string[]
  /** All, the positives among them; with scores, the best first. */
  candidates: string[]
  /** Of each candidate; higher is more relevant to the task. Missing where nothing ranked them. */
  scores?: number[] | undefined
}

/** One subgoal with what came of it. */
export type Step = {
  /** Counts from 1 through the whole run. */
  index: number
  /** Without its number and full stop: `Click the button "Search"`. */
  subgoal: string
  observation: Observation
  planning: Usage
  grounding?: Usage
  /** Replies that did not parse, and actions that were refused before they reached the page, with the reason. */
  rejected: { reply: string; observation: string; by?: "person" | undefined }[]
  actions: ActionRecord[]
  /** In a domain with an action interface of its own, what the actions carry out: `R1 = Search(lamp)`. */
  domainAction?: string | undefined
  /** "agent" unless given: in a takeover and a demonstration the person acts. */
  by?: Doer | undefined
  mind2web?: Mind2WebCandidates | undefined
}

/** A subgoal, without number and full stop, with its actions as a model writes them. */
export type Said = { subgoal: string; action?: string | undefined }

/** The person's correction of the step of this index: what was about to be done, or was done, and what is right. */
export type Correction = { stepIndex: number; at: number; wrong: Said; right: Said }

export type Outcome =
  /** A check holds: `evidence` says which and where. */
  | { status: "done"; known: "verified"; evidence: string }
  /** The person said so. */
  | { status: "done"; known: "confirmed"; evidence: string }
  /** Only the model says so. */
  | { status: "done"; known: "claimed"; evidence: string }
  | { status: "stopped"; by: "person" | "agent"; reason: string }
  /** Something broke; the sentence says what happened and what to do. */
  | { status: "failed"; error: string }

export type Question = { questionId: string; text: string }

export type SessionStatus =
  | { status: "looking" }
  | { status: "planning" }
  | { status: "grounding" }
  | { status: "awaiting-consent"; request: ConsentRequest }
  | { status: "awaiting-answer"; question: Question }
  | { status: "acting"; actionId: string }
  | Outcome

/** One run of one task: its trajectory and its status. Changed by `reduceSession` only. */
export type Session = {
  version: 1
  sessionId: string
  /** Where it began. */
  tabId: number
  /** The tabs it has gone through, each opened by the one before; it acts in the last. Missing before it moves. */
  tabs?: number[] | undefined
  /** Verbatim, with secrets as `{{name}}`. */
  task: string
  formulation: Formulation
  modelId: string
  dialogue: string
  startUrl: string
  startedAt: number
  endedAt?: number
  /** When the present status began; milliseconds since the epoch. */
  since: number
  steps: Step[]
  answers: { question: string; answer: string }[]
  consents: (ConsentAnswer & { kinds: ConsentKind[]; action: string; at: number })[]
  /** The web unless given. */
  domain?: Domain | undefined
  /** What a shopping run knows so far; missing in other domains. */
  shopping?: Shopping | undefined
  /** "agent" unless given. */
  source?: "agent" | "demonstration" | "import" | "replay" | undefined
  /** Of a replay, the session whose actions it does again. */
  replayOf?: string | undefined
  corrections?: Correction[] | undefined
  /** The last look of a run that is done: what was to be seen when there was nothing left to do. */
  last?: Observation | undefined
  /** The person's word on the result, once given. */
  feedback?: { worked: boolean; at: number }
  /** seq of the last event folded in. */
  seq: number
  state: SessionStatus
}

export type StartedEvent = {
  type: "started"
  sessionId: string
  tabId: number
  task: string
  formulation: Formulation
  modelId: string
  dialogue: string
  startUrl: string
  domain?: Domain | undefined
  source?: "replay" | undefined
  replayOf?: string | undefined
}

export type SessionEventBody =
  | StartedEvent
  | { type: "looking" }
  | { type: "planning" }
  | {
      type: "planned"
      index: number
      subgoal: string
      observation: Observation
      usage: Usage
      rejected: Step["rejected"]
      domainAction?: string | undefined
    }
  /** The page of a step has been stored. */
  | {
      type: "recorded"
      index: number
      page: PageBlobs
      omitted?: Omission[] | undefined
      mind2web?: Omit<Mind2WebCandidates, "positives"> | undefined
    }
  | { type: "grounding"; index: number }
  | { type: "grounded"; index: number; usage: Usage }
  | { type: "rejected"; index: number; reply: string; observation: string }
  | { type: "consent-requested"; request: ConsentRequest }
  | { type: "consent-answered"; answer: ConsentAnswer; kinds: ConsentKind[]; action: string }
  /** `positives` are the action's on the step's page; on a page of its own they are with the action. */
  | { type: "intent"; index: number; action: ActionRecord; positives?: string[] | undefined }
  | { type: "result"; index: number; actionId: string; result: ActionResult; observation: string }
  /** A tab was opened or closed: the run goes on in the last of these. */
  | { type: "moved"; tabs: number[] }
  | { type: "question"; question: Question }
  | { type: "answered"; questionId: string; answer: string }
  | { type: "ended"; outcome: Outcome; last?: Observation | undefined }
  | { type: "feedback"; worked: boolean }
  | ({ type: "corrected" } & Omit<Correction, "at">)
  /** A whole session from elsewhere: the first event in the place of "started". */
  | { type: "imported"; session: Session }
  | ShoppingEvent

/** `seq` counts from 0 within a session; `at` is milliseconds since the epoch. */
export type SessionEvent = SessionEventBody & { seq: number; at: number }

/** The tabs of a run; it acts in the last. */
export function tabsOf({ tabId, tabs }: Pick<Session, "tabId" | "tabs">): number[] {
  return tabs ?? [tabId]
}

export function hasEnded(session: Session): boolean {
  return ["done", "stopped", "failed"].includes(session.state.status)
}
