import { beforeEach, expect, test, vi } from "vitest"
import { ModelError } from "../src/model/languageModel"
import { createWllamaEngine } from "./wllama"

type Params = { prompt: string; stream: true; onData: (chunk: object) => void; abortSignal?: AbortSignal }

/** What the fake worker does with each completion, in turn. */
let completions: ((params: Params) => Promise<void>)[]
let log: string[]

vi.mock("@wllama/wllama/esm/index.js", () => ({
  Wllama: class {
    setCompat() {}
    async loadModel() {
      log.push("load")
    }
    async createCompletion(params: Params) {
      log.push("complete")
      await completions.shift()!(params)
    }
    getNumThreads() {
      return 2
    }
    async exit() {
      log.push("exit")
    }
  },
}))

const timings = { cache_n: 20, prompt_n: 100, prompt_ms: 2000, predicted_n: 2, predicted_ms: 50 }
const answer = async ({ onData }: Params) => {
  onData({ choices: [{ text: "Yes, " }] })
  onData({ choices: [{ text: "I will.", finish_reason: "stop" }], timings })
}
const hang = () => new Promise<void>(() => {})
const crash = () => Promise.reject(Object.assign(new Error("unreachable"), { name: "RuntimeError" }))

beforeEach(() => {
  log = []
  vi.stubGlobal("navigator", {})
  vi.stubGlobal("WebAssembly", { Suspending: class {} })
  vi.stubGlobal("fetch", async () => ({ ok: true }))
})

function makeEngine() {
  return createWllamaEngine({
    modelId: "m",
    wasmUrl: "wllama.wasm",
    readModel: async () => [],
    readTokenizer: async () => ({ tokenizer: EMPTY_TOKENIZER, config: {} }),
    silenceMs: 20,
  })
}

const EMPTY_TOKENIZER = {
  added_tokens: [],
  normalizer: null,
  pre_tokenizer: null,
  post_processor: null,
  decoder: null,
  model: { type: "BPE", vocab: {}, merges: [] },
}
const request = { messages: [{ role: "user" as const, content: "Stop?" }], maxTokens: 8 }
const options = () => ({ signal: new AbortController().signal })

test("a reply with its tokens and times; the prefill rate is what was not cached", async () => {
  completions = [answer]
  const engine = makeEngine()
  const seen: string[] = []
  const completion = await engine.complete(request, { ...options(), onText: (text) => seen.push(text) })
  expect(completion).toEqual({
    text: "Yes, I will.",
    finish: "stop",
    promptTokens: 120,
    cachedTokens: 20,
    completionTokens: 2,
    prefillMs: 2000,
    decodeMs: 50,
  })
  expect(seen).toEqual(["Yes, ", "Yes, I will."])
  expect(engine.info()?.prefillRate).toBe(50)
})

test("a reply cut at maxTokens says so", async () => {
  completions = [async ({ onData }) => onData({ choices: [{ text: "x", finish_reason: "length" }], timings })]
  expect((await makeEngine().complete(request, options())).finish).toBe("length")
})

test.each([["hangs", hang] as const, ["crashes", crash] as const])(
  "a worker that %s is replaced and asked once more",
  async (_, fail) => {
    completions = [fail, answer]
    expect((await makeEngine().complete(request, options())).text).toBe("Yes, I will.")
    expect(log).toEqual(["load", "complete", "exit", "load", "complete"])
  },
)

test("after the second silence the person is told", async () => {
  completions = [hang, hang]
  const failure = await makeEngine()
    .complete(request, options())
    .catch((error: unknown) => error)
  expect(failure).toBeInstanceOf(ModelError)
  expect(String(failure)).toContain("The model stopped answering.")
})

test("a prompt beyond the context is told and costs no reload", async () => {
  completions = [() => Promise.reject(new Error("request (4350 tokens) exceeds the available context size"))]
  await expect(makeEngine().complete(request, options())).rejects.toThrow("too long for the model")
  expect(log).toEqual(["load", "complete"])
})

test("an abort rejects with the signal's reason and keeps the worker", async () => {
  const controller = new AbortController()
  completions = [
    async () => {
      controller.abort("stopped by the person")
      throw Object.assign(new Error("Operation aborted"), { name: "AbortError" })
    },
  ]
  await expect(makeEngine().complete(request, { signal: controller.signal })).rejects.toBe(
    "stopped by the person",
  )
  expect(log).toEqual(["load", "complete"])
})

test("a browser without JSPI is told to update", async () => {
  vi.stubGlobal("WebAssembly", {})
  await expect(makeEngine().load()).rejects.toThrow("Update it to version 137")
})

test("a program that is not there is named, and nothing waits for it", async () => {
  vi.stubGlobal("fetch", () => Promise.reject(new TypeError("Failed to fetch")))
  await expect(makeEngine().load()).rejects.toThrow("The model file wllama.wasm is missing or damaged.")
  expect(log).toEqual([])
})
