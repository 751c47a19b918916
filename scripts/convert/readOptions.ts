import { CONVERSION_DOMAINS, type ConversionDomain } from "../../src/conversion/source"
import type { Quality } from "../../src/trajectory/quality"
import { parseOptions } from "../command"
import { readNumber, readQualities } from "../optionValues"
import { Refusal } from "../refusal"
import { parseServer } from "../serverName"

export const USAGE = `npm run convert -- --data PATH --out FILE [options]

  --data PATH       a file of plans or actions (.json, .jsonl), or a folder of such files (docs/conversion.md):
                    {"task": …, "plan": "in words" or ["actions"], "answer": …}, {"question": …, "answer": …},
                    {"task": …, "natural_language_plan": …}, Mind2Web tasks, trajectories
  --out FILE        the annotations, a line each; what could not be converted is in FILE.rejects.jsonl
  --domain WHICH    ${CONVERSION_DOMAINS.join(", ")}; web_agent unless given
  --engine ENGINE   template (default), or openai:URL#model, whose replies come before the template's
  --rows            also write training rows, beside FILE
  --known KIND,…    trajectories that are taken; verified,confirmed unless given
  --attempts N      replies that are asked of a model; 2 unless given
  --key-env NAME    the environment variable that holds the server's key
  --seed TEXT       decides how templates word things; 1 unless given
  --limit N         the first N items
  --dry-run         convert and count, and write nothing`

export type ConvertOptions = {
  data: string
  /** Undefined for a dry run. */
  out: string | undefined
  domain: ConversionDomain
  engine: string
  known: readonly Quality[]
  rows: boolean
  attempts: number
  keyEnv: string | undefined
  seed: string
  limit: number
}

/** What was asked for; undefined for help. Throws Refusal that says what to give. */
export function readOptions(args: string[]): ConvertOptions | undefined {
  const values = parseOptions(args, OPTIONS, USAGE)
  if (values.help) return undefined
  const { data, out, engine, rows, seed, "key-env": keyEnv, "dry-run": dry } = values
  if (data === "") throw new Refusal(`Name what to convert: --data PATH\n\n${USAGE}`)
  if (out === undefined && !dry)
    throw new Refusal(`Name the file for the annotations: --out FILE, or give --dry-run\n\n${USAGE}`)
  const domain = CONVERSION_DOMAINS.find((each) => each === values.domain)
  if (!domain) throw new Refusal(`--domain is one of ${CONVERSION_DOMAINS.join(", ")}.`)
  if (engine === "embedded")
    throw new Refusal(
      "The embedded model only knows pages and their controls; it cannot rewrite plans. Leave --engine out, or give openai:URL#model.",
    )
  if (engine !== "template" && !parseServer(engine))
    throw new Refusal(`"${engine}" is no engine. Give template or openai:URL#model: --engine ENGINE`)
  if (rows && domain === "webshop")
    throw new Refusal("Lumos has no training rows of webshop. Leave --rows out, or name another --domain.")
  return {
    ...{ data, domain, engine, rows, seed, keyEnv, out: dry ? undefined : out },
    known: readQualities(values.known),
    attempts: readNumber("attempts", values.attempts),
    limit: values.limit === undefined ? Infinity : readNumber("limit", values.limit),
  }
}

const OPTIONS = {
  data: { type: "string", default: "" },
  out: { type: "string" },
  domain: { type: "string", default: "web_agent" },
  engine: { type: "string", default: "template" },
  rows: { type: "boolean", default: false },
  known: { type: "string", default: "verified,confirmed" },
  attempts: { type: "string", default: "2" },
  "key-env": { type: "string" },
  seed: { type: "string", default: "1" },
  limit: { type: "string" },
  "dry-run": { type: "boolean", default: false },
  help: { type: "boolean", short: "h", default: false },
} as const
