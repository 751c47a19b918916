import type { Licence } from "../model/catalog"
import type { Fit } from "../model/fit"
import type { ServerSource } from "../model/models"
import type { NetworkRequest } from "./network"

/** Name of the port, and of the receiver of `modelsContract`. */
export const MODELS_PORT = "models"

/**
 * What the background sends over a `"models"` port, whose first message from the UI is `{}`: everything once, then what
 * changed, as a whole, at most a few times a second.
 */
export type ModelsPortMessage =
  | { type: "models"; models: ModelsState }
  /** Newest first. */
  | { type: "network"; requests: NetworkRequest[] }
  /** Nothing can be told; the sentence says what the person can do. */
  | { type: "failed"; message: string }

export type ModelsState = {
  /** Recommended first. */
  rows: ModelRow[]
  machine: {
    /** In words, as far as the browser says. */
    summary: string
    /** Why no model runs on the GPU, and what to do. */
    problem?: string
  }
  mirror: Mirror
  noNetwork: boolean
  disk: { usedBytes: number; freeBytes?: number }
}

/** Addresses asked in place of the two hosts that models come from. */
export type Mirror = {
  /** For https://huggingface.co: weights. */
  hub?: string
  /** For https://raw.githubusercontent.com: compiled libraries. */
  libraries?: string
}

/** The models of a server; of the model that was asked about, what the server says or showed. */
export type ServerOffer = {
  models: string[]
  constraint?: ServerSource["constraint"]
  /** Tokens of prompt and reply together. */
  contextTokens?: number
}

export type ModelRow = {
  modelId: string
  name: string
  /** "browser": the model built into Chrome. */
  origin: "embedded" | "catalogue" | "added" | "browser" | "server"
  goodFor?: string
  parameters?: number
  /** All of it, estimated until its files are known. */
  downloadBytes?: number
  /** Video memory; 0 for what needs none here. */
  vramMb: number
  licence?: Licence
  server?: Pick<ServerSource, "baseUrl" | "model" | "constraint"> & { hasKey: boolean }
  state: ModelState
  fit: Fit
  /** Thinking time of one step; not measured: worked out from how fast another model was. */
  step?: { seconds: number; measured: boolean }
  recommended: boolean
  chosenFor: ModelRole[]
}

export type ModelRole = "planning" | "grounding"

export type ModelState =
  | { status: "absent" }
  | { status: "downloading"; bytes: number; total?: number; bytesPerSecond?: number }
  /** Paused, or broken off by `error`. */
  | { status: "partial"; bytes: number; total?: number; error?: string }
  | { status: "verifying"; fraction: number }
  /** It can be used; `bytes` is what it takes on the disk. */
  | { status: "ready"; bytes: number; measuring?: boolean }
  /** Files are not what they were published as. */
  | { status: "damaged"; bytes: number; error: string }
