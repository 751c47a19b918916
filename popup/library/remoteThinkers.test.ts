import { expect, test } from "vitest"
import { createThinking } from "../../background/thinking"
import type { Engine } from "../../background/engine"
import type { Thinkers } from "../../background/thinkers"
import type { Completion } from "../../src/model/languageModel"
import { EMBEDDED_MODEL } from "../../src/model/models"
import { client, serve, type Client } from "../../src/protocol/rpc"
import { THINKING, thinkingContract } from "../../src/protocol/thinking"
import { remoteThinkers } from "./remoteThinkers"

const COMPLETION: Completion = {
  text: "Yes",
  finish: "stop",
  promptTokens: 1,
  cachedTokens: 0,
  completionTokens: 1,
  prefillMs: 1,
  decodeMs: 1,
}

/** The page's side joined to the background's; the engine's calls end when they are let go or aborted. */
function join() {
  let chosen = { planning: EMBEDDED_MODEL }
  const asked: unknown[] = []
  let letGo = (): void => {}
  const engine = {
    modelOf: () => ({
      countTokens: async (texts: string[]) => texts.map(({ length }) => length),
      complete: (request: unknown, { signal }: { signal: AbortSignal }) =>
        new Promise<Completion>((resolve, reject) => {
          asked.push(request)
          letGo = () => resolve(COMPLETION)
          signal.addEventListener("abort", () => reject(new Error("aborted")))
        }),
    }),
  } as unknown as Engine
  const thinkers = {
    chosen: async () => chosen,
    hosted: async (record: unknown) => ({ record }),
  } as unknown as Thinkers
  const listen = serve(THINKING, createThinking(engine, thinkers), { contract: thinkingContract })
  const calls: Client<typeof thinkingContract> = client(THINKING, async (request) => listen(request, {}))
  return {
    calls,
    asked,
    letGo: () => letGo(),
    choose: (modelId: string) => void (chosen = { planning: { ...EMBEDDED_MODEL, modelId } }),
  }
}

const REQUEST = { messages: [{ role: "user" as const, content: "Hello" }], maxTokens: 5 }

test("the chosen model is asked through the background", async () => {
  const { calls, asked, letGo } = join()
  const { model, record, grounder } = await remoteThinkers(calls)
  expect([record, grounder]).toEqual([EMBEDDED_MODEL, undefined])
  expect(await model.countTokens(["ab", "c"])).toEqual([2, 1])
  const reply = model.complete(REQUEST, { signal: new AbortController().signal })
  await expect.poll(() => asked.length).toBe(1)
  expect(asked[0]).toMatchObject(REQUEST)
  letGo()
  expect(await reply).toEqual(COMPLETION)
})

test("a call ends when it is aborted, and none begins after", async () => {
  const { calls, asked } = join()
  const { model } = await remoteThinkers(calls)
  const stop = new AbortController()
  const reply = model.complete(REQUEST, { signal: stop.signal })
  await expect.poll(() => asked.length).toBe(1)
  stop.abort(new Error("stopped"))
  await expect(reply).rejects.toThrow("aborted")
  await expect(model.complete(REQUEST, { signal: stop.signal })).rejects.toThrow("stopped")
  expect(asked).toHaveLength(1)
})

test("a model that is not chosen any more is not asked", async () => {
  const { calls, choose } = join()
  const { model } = await remoteThinkers(calls)
  choose("other")
  await expect(model.countTokens(["a"])).rejects.toThrow("Another model was chosen meanwhile.")
})
