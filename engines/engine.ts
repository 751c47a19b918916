import type { CompleteOptions, Completion, CompletionRequest } from "../src/model/languageModel"
import type { EngineInfo } from "../src/protocol/offscreen"

export type LoadOptions = {
  /** Part of the loading that is done, 0 to 1. */
  onProgress?: (fraction: number) => void
  signal?: AbortSignal
}

/** `thorough`: the model would not load, so its files are checked in full. */
export type ReadOptions = LoadOptions & { thorough?: boolean }

/** What runs a model in the offscreen page. It takes one load or call at a time. */
export type Engine = {
  load(options?: LoadOptions): Promise<EngineInfo>
  complete(request: CompletionRequest, options: CompleteOptions): Promise<Completion>
  countTokens(texts: string[]): Promise<number[]>
  info(): EngineInfo | undefined
  unload(): Promise<void>
}
