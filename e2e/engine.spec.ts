import { readFileSync } from "node:fs"
import { expect, test, type Worker } from "playwright/test"
import { choice, literal } from "../src/action/constraint"
import type { Message } from "../src/model/languageModel"
import { launchEngine } from "./engine/launchEngine"
import type {} from "./engine/worker"

type Row = { kind: string; ctx: [Message["role"], string][]; tgt: [Message["role"], string][] }

// Of two cores that others use as well.
test.setTimeout(300_000)
test.describe.configure({ mode: "serial" })

let extension: Awaited<ReturnType<typeof launchEngine>>
let worker: Worker

test.beforeAll(async () => {
  extension = await launchEngine()
  worker = await extension.worker()
})
test.afterAll(() => extension.close())

test("the model gives the gold subgoal under a grammar of subgoals, twice, the second time from the cache", async () => {
  const row = exampleOf("first")
  const messages = toMessages(row.ctx)
  const gold = row.tgt[0]![1]
  const others = ['Subgoal 1: Click the button "read".', 'Subgoal 1: Click the switch "Location".']
  const grammar = { root: choice([...others, gold].map(literal)), rules: {} }
  const [first, second] = await worker.evaluate(
    async ({ messages, grammar }) => {
      const request = { messages, grammar, maxTokens: 64 }
      const { signal } = new AbortController()
      return [await engine.complete(request, { signal }), await engine.complete(request, { signal })]
    },
    { messages, grammar },
  )
  expect(first).toMatchObject({ text: gold, finish: "stop", cachedTokens: 0 })
  expect(second).toMatchObject({ text: gold, promptTokens: first.promptTokens })
  expect(second.cachedTokens).toBe(first.promptTokens - 1)
})

test("a reply that does not end is cut at maxTokens", async () => {
  const completion = await worker.evaluate(
    async (messages) => {
      return engine.complete({ messages, maxTokens: 3 }, { signal: new AbortController().signal })
    },
    toMessages(exampleOf("first").ctx),
  )
  expect(completion).toMatchObject({ finish: "length", completionTokens: 3 })
})

test("tokens are counted with the model's tokenizer, special ones as one", async () => {
  expect(await worker.evaluate(() => engine.countTokens(["", "button", "<|im_end|>"]))).toEqual([0, 1, 1])
})

test("an abort is heard at once and the next call is answered", async () => {
  const messages = toMessages(exampleOf("long").ctx)
  const { abortedMs, reason, text } = await worker.evaluate(async (messages) => {
    const controller = new AbortController()
    const aborted = engine.complete({ messages, maxTokens: 64 }, { signal: controller.signal }).catch(String)
    await engine.countTokens(["the call before this one has been received"])
    const started = performance.now()
    controller.abort("stopped")
    const reason = await aborted
    const abortedMs = performance.now() - started
    const short = [{ role: "user" as const, content: "Hello" }]
    const next = await engine.complete(
      { messages: short, maxTokens: 2 },
      { signal: new AbortController().signal },
    )
    return { abortedMs, reason, text: next.text }
  }, messages)
  expect(reason).toBe("stopped")
  expect(abortedMs).toBeLessThan(500)
  expect(text).not.toBe("")
})

test("the engine survives its page being closed", async () => {
  const [info, count] = await worker.evaluate(async () => {
    await chrome.offscreen.closeDocument()
    return [await engine.info(), await engine.countTokens(["a"])] as const
  })
  expect(info).toBeUndefined()
  expect(count).toEqual([1])
})

test("a damaged model file is named, with what to do", async () => {
  const name = "lumos-web-135m-q8_0-00002-of-00002.gguf"
  const shard = readFileSync(new URL(`../assets/model/${name}`, import.meta.url))
  const damaged = await launchEngine({ [`model/${name}`]: shard.subarray(0, 1_000_000) })
  try {
    const message = await (await damaged.worker()).evaluate(() => engine.load().then(String, String))
    expect(message).toBe(
      `ModelError: The model file ${name} is missing or damaged. Reinstall the extension (or run \`npm run build\`), then try again.`,
    )
  } finally {
    await damaged.close()
  }
})

function exampleOf(kind: string): Row {
  const lines = readFileSync(new URL("../assets/model/prompts.jsonl", import.meta.url), "utf8")
    .trim()
    .split("\n")
  return lines.map((line) => JSON.parse(line) as Row).find((row) => row.kind === kind)!
}

function toMessages(turns: Row["ctx"]): Message[] {
  return turns.map(([role, content]) => ({ role, content }))
}
