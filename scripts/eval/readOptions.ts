import { PROTOCOLS, type Protocol } from "../../src/evaluation/stepRow"
import type { Dialogue } from "../../src/model/models"
import { parseOptions } from "../command"
import { readNumber } from "../optionValues"
import { Refusal } from "../refusal"

export const ENGINES = "embedded, openai:URL#model, first-candidate or oracle"

export const USAGE = `npm run eval -- --data PATH --engine ENGINE [options]

  --data PATH        a file of Mind2Web tasks (.json, .jsonl), or a folder of such files
  --engine ENGINE    ${ENGINES}
  --grounder ENGINE  a second model, which grounds: embedded or openai:URL#model
  --protocol WHICH   mind2web, lumos or both (default)
  --out FILE         write a row of JSON for each step; steps that are there already are skipped
  --top K            candidates that can be chosen under mind2web; 50 unless given
  --scores FILE      the candidates' scores, a line for each step; our own ranking unless given
  --limit N          the first N tasks
  --skip-bad         go on without tasks that cannot be read
  --dialogue WHICH   how a server's model is spoken to: instruct (default), page-aware or lumos
  --context N        tokens that a server's model takes where it does not say so; 4096 unless given
  --key-env NAME     the environment variable that holds the server's key
  --seed N           of the intervals; 1 unless given
  --json             print the tables as JSON`

export type EvalOptions = {
  data: string
  engine: string
  grounder: string | undefined
  protocols: readonly Protocol[]
  out: string | undefined
  top: number
  scores: string | undefined
  limit: number
  skipBad: boolean
  dialogue: Dialogue
  contextTokens: number
  keyEnv: string | undefined
  seed: number
  json: boolean
}

const DIALOGUES: readonly Dialogue[] = ["instruct", "page-aware", "lumos"]

/** What was asked for; undefined for help. Throws Refusal that says what to give. */
export function readOptions(args: string[]): EvalOptions | undefined {
  const values = parseOptions(args, OPTIONS, USAGE)
  if (values.help) return undefined
  if (values.data === "") throw new Refusal(`Name the data: --data PATH\n\n${USAGE}`)
  if (values.engine === "") throw new Refusal(`Name what to evaluate: --engine ENGINE\n\n${USAGE}`)
  const protocols = values.protocol === "both" ? PROTOCOLS : PROTOCOLS.filter((it) => it === values.protocol)
  if (protocols.length === 0) throw new Refusal("--protocol is mind2web, lumos or both.")
  const dialogue = DIALOGUES.find((each) => each === values.dialogue)
  if (!dialogue) throw new Refusal(`--dialogue is one of ${DIALOGUES.join(", ")}.`)
  const { data, engine, grounder, out, scores, json, "skip-bad": skipBad, "key-env": keyEnv } = values
  return {
    ...{ data, engine, grounder, protocols, out, scores, skipBad, dialogue, keyEnv, json },
    top: readNumber("top", values.top),
    limit: values.limit === undefined ? Infinity : readNumber("limit", values.limit),
    contextTokens: readNumber("context", values.context),
    seed: readNumber("seed", values.seed),
  }
}

const OPTIONS = {
  data: { type: "string", default: "" },
  engine: { type: "string", default: "" },
  grounder: { type: "string" },
  protocol: { type: "string", default: "both" },
  out: { type: "string" },
  top: { type: "string", default: "50" },
  scores: { type: "string" },
  limit: { type: "string" },
  "skip-bad": { type: "boolean", default: false },
  dialogue: { type: "string", default: "instruct" },
  context: { type: "string", default: "4096" },
  "key-env": { type: "string" },
  seed: { type: "string", default: "1" },
  json: { type: "boolean", default: false },
  help: { type: "boolean", short: "h", default: false },
} as const
