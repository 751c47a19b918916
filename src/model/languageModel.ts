import type { Grammar } from "../action/constraint"

export type Role = "system" | "user" | "assistant"
export type Message = { role: Role; content: string }

export type CompletionRequest = {
  messages: Message[]
  /** The reply is decoded under this grammar; it is still parsed and validated by the caller. */
  grammar?: Grammar
  maxTokens: number
  /** 0 (greedy) unless given. */
  temperature?: number
  seed?: number
  stop?: string[]
}

export type Completion = {
  text: string
  /** "length": maxTokens was reached before the reply ended. */
  finish: "stop" | "length"
  promptTokens: number
  /** Of promptTokens, those taken from the KV cache. */
  cachedTokens: number
  completionTokens: number
  /** Milliseconds. */
  prefillMs: number
  decodeMs: number
  /** Mean log-probability of the reply's tokens, where the engine gives it. */
  meanLogProb?: number
}

export type CompleteOptions = {
  signal: AbortSignal
  /** Called with the reply so far as it is decoded. */
  onText?: (text: string) => void
}

/** Prompt and grammar in, text out. Implemented by engines, by the background's proxy to them, and by tests. */
export type LanguageModel = {
  complete(request: CompletionRequest, options: CompleteOptions): Promise<Completion>
  /** Number of tokens of each text, without a chat template. */
  countTokens(texts: string[]): Promise<number[]>
}

/** The model cannot be used; the message says what the person can do about it. */
export class ModelError extends Error {
  override name = "ModelError"
}
