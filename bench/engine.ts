import { cpus } from "node:os"
import { launchEngine } from "../e2e/engine/launchEngine"
import type {} from "../e2e/engine/worker"
import { choice, literal } from "../src/action/constraint"
import type { Completion } from "../src/model/languageModel"

// How fast the embedded model loads, reads and writes here, through the built extension: `npx tsx bench/engine.ts`.

const TOKENS = 40
const page = Array.from({ length: 60 }, (_, line) => `button "Item ${line}" in "List ${line % 7}"`).join("\n")
const prompt = `Task: click item 7; Initial Environment Description: page "Bench"\n${page}`
const sentence =
  'No, I will keep planning. Subgoal 2: Type "a few words" into the textbox "Message". '.repeat(4)
const grammar = { root: choice([literal(sentence), literal("Yes, I will stop planning.")]), rules: {} }

const extension = await launchEngine()
try {
  const worker = await extension.worker()
  const first = await worker.evaluate(() => engine.load())
  const again = await worker.evaluate(async () => {
    await chrome.offscreen.closeDocument()
    return engine.load()
  })
  const complete = (content: string, constraint?: typeof grammar) =>
    worker.evaluate(
      async ({ content, constraint, maxTokens }) => {
        const messages = [{ role: "user" as const, content }]
        const request = { messages, maxTokens, ...(constraint && { grammar: constraint }) }
        return engine.complete(request, { signal: new AbortController().signal })
      },
      { content, constraint, maxTokens: TOKENS },
    )
  const cold = await complete(prompt)
  // Counting on is what the model does without end when it is asked to in words it was not trained on.
  const free = await complete("Count from 1 to 1000: 1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12,")
  const bound = await complete(prompt, grammar)
  const warm = await complete(`${prompt}\nbutton "One more"`)

  console.log(
    `${cpus().length} × ${cpus()[0]?.model}, ${again.engine} on ${again.device}, ${again.threads} threads\n`,
  )
  console.table({
    "first load, files hashed (s)": round(first.loadMs / 1000),
    "load (s)": round(again.loadMs / 1000),
    [`prefill of ${cold.promptTokens} tokens (tokens/s)`]: round(prefillRate(cold)),
    [`prefill with ${warm.cachedTokens} of ${warm.promptTokens} tokens cached (s)`]: round(
      warm.prefillMs / 1000,
    ),
    [`decode of ${free.completionTokens} tokens, free (tokens/s)`]: round(decodeRate(free)),
    [`decode of ${bound.completionTokens} tokens under a grammar (tokens/s)`]: round(decodeRate(bound)),
  })
} finally {
  await extension.close()
}

function prefillRate({ promptTokens, cachedTokens, prefillMs }: Completion): number {
  return ((promptTokens - cachedTokens) / prefillMs) * 1000
}

function decodeRate({ completionTokens, decodeMs }: Completion): number {
  return ((completionTokens - 1) / decodeMs) * 1000
}

function round(value: number): number {
  return Math.round(value * 10) / 10
}
