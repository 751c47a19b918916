import { choice, literal, type Grammar } from "../../src/action/constraint"
import type { Completion, CompletionRequest, Message } from "../../src/model/languageModel"
import type { Turn } from "../../src/planning/dialogue"
import { planningMessages } from "../../src/planning/pageAware"

/** A model that is loaded. */
export type Measured = { complete(request: CompletionRequest): Promise<Completion> }

export type EngineFigures = {
  /** Tokens a second. */
  prefill: number
  decode: number
  decodeUnderGrammar: number
  /** Milliseconds that a grammar of 400 labels, never seen before, adds to the first token; and once it was seen. */
  newGrammar: number
  knownGrammar: number
  /** Seconds from the prompt to the whole reply: of a page never seen, and of the same page one turn later. */
  coldStep: number
  nextStep: number
  /** Of the prompt one turn later. */
  promptTokens: number
  cachedTokens: number
}

/** Tokens of a reply that is timed. */
const REPLY_TOKENS = 40
/** Goes on for as long as it may. */
const COUNT: Message[] = [
  { role: "user", content: "Count from 1 to 1000: 1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12," },
]
const BOUND: Grammar = {
  root: choice([
    literal(Array.from({ length: 100 }, (_, at) => at + 13).join(", ")),
    literal("Yes, I will stop planning."),
  ]),
  rules: {},
}
const LABELS = 400

/** `lines` are those of the page that the steps are timed on. */
export async function measureEngine({ complete }: Measured, lines = 40): Promise<EngineFigures> {
  const items = Array.from({ length: lines }, (_, line) => `button "Item ${line}" in "List ${line % 7}"`)
  const turn: Turn = { subgoal: `Click the ${items[7]}` }
  const ask = async (messages: Message[], grammar?: Grammar, maxTokens = REPLY_TOKENS) => {
    const started = performance.now()
    const completion = await complete({ messages, maxTokens, ...(grammar && { grammar }) })
    return { completion, seconds: (performance.now() - started) / 1000 }
  }
  const first = async (grammar?: Grammar) => (await ask(COUNT, grammar, 1)).seconds * 1000
  const step = (marker: string, turns: Turn[]) =>
    ask(
      planningMessages({
        task: `Click the item 7, then the item 8 of ${marker}`,
        turns,
        description: [`page "${marker}"`, ...items].join("\n"),
      }),
      clicks(items),
    )
  // The first call of all pays for what is set up once.
  await step("warming up", [])
  const cold = await step("the bench", [])
  const next = await step("the bench", [turn])
  const free = await ask(COUNT)
  const bound = await ask(COUNT, BOUND)
  const plain = await first()
  const labels = clicks(Array.from({ length: LABELS }, (_, at) => `link "Article ${at * 7919} of ${at}"`))
  const unseen = await first(labels)
  const seen = await first(labels)
  return {
    prefill: prefillRate(cold.completion),
    decode: decodeRate(free.completion),
    decodeUnderGrammar: decodeRate(bound.completion),
    newGrammar: unseen - plain,
    knownGrammar: seen - plain,
    coldStep: cold.seconds,
    nextStep: next.seconds,
    promptTokens: next.completion.promptTokens,
    cachedTokens: next.completion.cachedTokens,
  }
}

function clicks(items: string[]): Grammar {
  return {
    root: choice(
      [1, 2].flatMap((number) => items.map((item) => literal(`Subgoal ${number}: Click the ${item}.`))),
    ),
    rules: {},
  }
}

function prefillRate({ promptTokens, cachedTokens, prefillMs }: Completion): number {
  return ((promptTokens - cachedTokens) / prefillMs) * 1000
}

function decodeRate({ completionTokens, decodeMs }: Completion): number {
  return ((completionTokens - 1) / decodeMs) * 1000
}
