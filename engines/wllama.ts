import { Wllama, type RawCompletionChunk, type RawCompletionParams } from "@wllama/wllama/esm/index.js"
import { printGbnf } from "../src/action/gbnf"
import {
  ModelError,
  type CompleteOptions,
  type Completion,
  type CompletionRequest,
} from "../src/model/languageModel"
import type { EngineInfo } from "../src/protocol/offscreen"
import {
  couldNotStart,
  damagedFile,
  isOutOfMemory,
  outOfMemory,
  promptTooLong,
  stoppedAnswering,
  tooOldBrowser,
} from "./modelErrors"
import { defaultThreads, hasShaderF16, runsWllama } from "./device"
import type { Engine, LoadOptions, ReadOptions } from "./engine"
import { loadParams } from "./loadParams"
import { renderChatMl } from "./renderChatMl"
import { createTokenCounter, type TokenizerFiles } from "./tokenCounter"
import { SilenceError, watch } from "./watch"

export type WllamaOptions = {
  modelId: string
  /** Address of wllama.wasm. */
  wasmUrl: string
  /** The shards of the GGUF file, in order. Throws ModelError when they are damaged. */
  readModel(options: ReadOptions): Promise<Blob[]>
  readTokenizer(): Promise<TokenizerFiles>
  /** Default: all cores up to four, or one when the page is not cross-origin isolated. */
  threads?: number
  /** Longest silence of the worker, in milliseconds, before it is replaced. A batch takes about a second. */
  silenceMs?: number
}

/** A prefill shorter than this says little about the rate. */
const MEASURABLE_PREFILL = 64
const READING_SHARE = 0.5

/**
 * A GGUF model on llama.cpp in WebAssembly: on the CPU, or on WebGPU where the adapter has `shader-f16`. It takes one
 * call at a time. The KV cache of the longest common prefix with the previous prompt is reused.
 */
export function createWllamaEngine(options: WllamaOptions): Engine {
  const silenceMs = options.silenceMs ?? 60_000
  const threads = options.threads ?? defaultThreads()
  const counter = createTokenCounter(options.readTokenizer)
  let wllama: Wllama | undefined
  let info: EngineInfo | undefined

  return { load, complete, countTokens: counter.count, info: () => info, unload }

  async function load({ onProgress, signal }: LoadOptions = {}): Promise<EngineInfo> {
    if (wllama && info) return info
    if (!runsWllama()) throw tooOldBrowser()
    const started = performance.now()
    const blobs = await options.readModel({
      onProgress: (fraction) => onProgress?.(fraction * READING_SHARE),
      ...(signal && { signal }),
    })
    await checkProgram(options.wasmUrl)
    signal?.throwIfAborted()
    const device = (await hasShaderF16())
      ? await start(blobs, "webgpu").catch(() => start(blobs, "cpu"))
      : await start(blobs, "cpu")
    onProgress?.(1)
    info = {
      engine: "wllama",
      device,
      modelId: options.modelId,
      threads: wllama!.getNumThreads(),
      loadMs: performance.now() - started,
    }
    return info
  }

  async function start(blobs: Blob[], device: "cpu" | "webgpu"): Promise<"cpu" | "webgpu"> {
    const starting = new Wllama(
      { default: options.wasmUrl },
      { suppressNativeLog: true, logger: quietLogger },
    )
    // Without this, browsers that lack JSPI or 64-bit memory would be sent to a CDN.
    starting.setCompat(null)
    try {
      await watch(2 * silenceMs, () => starting.loadModel(blobs, loadParams(device, threads)))
      wllama = starting
      return device
    } catch (error) {
      await starting.exit()
      if (isOutOfMemory(error)) throw outOfMemory({ cause: error })
      await options.readModel({ thorough: true })
      throw couldNotStart(error)
    }
  }

  async function complete(
    request: CompletionRequest,
    { signal, onText }: CompleteOptions,
  ): Promise<Completion> {
    const params = await completionParams(request)
    for (let retried = false; ; retried = true) {
      try {
        return await attempt(params, { signal, ...(onText && { onText }) })
      } catch (error) {
        if (signal.aborted || retried || !isBroken(error)) throw explain(error, signal)
      }
    }
  }

  async function attempt(
    params: RawCompletionParams,
    { signal, onText }: CompleteOptions,
  ): Promise<Completion> {
    await load({ signal })
    signal.throwIfAborted()
    const model = wllama!
    let text = ""
    let last: RawCompletionChunk | undefined
    try {
      await watch(silenceMs, (alive) =>
        model.createCompletion({
          ...params,
          stream: true,
          abortSignal: signal,
          onData: (chunk) => {
            alive()
            last = chunk
            const piece = chunk.choices[0]?.text
            if (!piece) return
            text += piece
            onText?.(text)
          },
        }),
      )
    } catch (error) {
      if (isBroken(error)) await unload()
      throw error
    }
    const completion = describeCompletion(text, last)
    const prefilled = completion.promptTokens - completion.cachedTokens
    if (info && prefilled >= MEASURABLE_PREFILL)
      info = { ...info, prefillRate: (prefilled / completion.prefillMs) * 1000 }
    return completion
  }

  async function completionParams(request: CompletionRequest): Promise<RawCompletionParams> {
    return {
      prompt: renderChatMl(request.messages, await counter.specialTokens()),
      max_tokens: request.maxTokens,
      temperature: request.temperature ?? 0,
      return_progress: true,
      ...cachePrompt,
      ...(request.grammar && { grammar: printGbnf(request.grammar) }),
      ...(request.seed !== undefined && { seed: request.seed }),
      ...(request.stop && { stop: request.stop }),
    }
  }

  async function unload(): Promise<void> {
    const old = wllama
    wllama = undefined
    info = undefined
    await old?.exit()
  }
}

/** Without it wllama's worker would never answer. */
async function checkProgram(url: string): Promise<void> {
  try {
    const response = await fetch(url)
    if (!response.ok) throw new Error(`status ${response.status}`)
    await response.body?.cancel()
  } catch (error) {
    throw damagedFile(url.slice(url.lastIndexOf("/") + 1), { cause: error })
  }
}

/** llama.cpp's server knows it for raw completions too; wllama's type has it for chats only. */
const cachePrompt = { cache_prompt: true }

function describeCompletion(text: string, last: RawCompletionChunk | undefined): Completion {
  const timings = last?.timings
  if (!timings) throw new Error("wllama ended without timings")
  return {
    text,
    finish: last?.choices[0]?.finish_reason === "length" ? "length" : "stop",
    promptTokens: timings.cache_n + timings.prompt_n,
    cachedTokens: timings.cache_n,
    completionTokens: timings.predicted_n,
    prefillMs: timings.prompt_ms,
    decodeMs: timings.predicted_ms,
  }
}

/** The worker hangs or has crashed; a refused request or an abort leaves it as it was. */
function isBroken(error: unknown): boolean {
  return error instanceof SilenceError || (error instanceof Error && error.name === "RuntimeError")
}

function explain(error: unknown, signal?: AbortSignal): unknown {
  if (signal?.aborted) return signal.reason
  if (error instanceof ModelError) return error
  if (isOutOfMemory(error)) return outOfMemory({ cause: error })
  if (isBroken(error)) return stoppedAnswering({ cause: error })
  if (/exceeds? .*context|context size/i.test(String(error))) return promptTooLong({ cause: error })
  return error
}

/** wllama logs each step it takes; its errors are thrown as well. */
const quietLogger = { debug() {}, log() {}, warn() {}, error() {} }
