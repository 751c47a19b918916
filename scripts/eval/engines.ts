import { probeServer } from "../../engines/openaiProbe"
import { createServerEngine } from "../../engines/openaiServer"
import { FIRST_CANDIDATE, ORACLE, type Actor } from "../../src/evaluation/actor"
import { createModelActor } from "../../src/evaluation/modelActor"
import type { LanguageModel } from "../../src/model/languageModel"
import { instructRecord } from "../../src/model/instructRecord"
import { EMBEDDED_MODEL, type Dialogue, type ModelRecord, type ServerSource } from "../../src/model/models"
import type { Meaning } from "../../src/page/meaning"
import { Refusal } from "../refusal"
import { parseServer } from "../serverName"
import { ENGINES } from "./readOptions"

export type EngineOptions = {
  /** `embedded`, `first-candidate`, `oracle`, or `openai:URL#model`. */
  engine: string
  /** Of a second model, which grounds; `embedded` or `openai:URL#model`. */
  grounder?: string | undefined
  /** How a server's model is spoken to. */
  dialogue: Dialogue
  /** Tokens of prompt and reply of a server's model, where it does not say. */
  contextTokens: number
  apiKey?: string | undefined
  meaning: Meaning
}

const BASELINES: Record<string, Actor> = { oracle: ORACLE, "first-candidate": FIRST_CANDIDATE }

/** What is to be evaluated. Throws Refusal, and ModelError when a server does not answer. */
export async function openEngine(options: EngineOptions): Promise<{ actor: Actor; close(): Promise<void> }> {
  const { engine, grounder: second } = options
  if (Object.hasOwn(BASELINES, engine)) return { actor: BASELINES[engine]!, close: async () => {} }
  if (second !== undefined && second !== "embedded" && !parseServer(second))
    throw new Refusal(`"${second}" cannot ground. Give embedded or openai:URL#model: --grounder ENGINE`)
  const planner = await openModel(engine, options)
  const grounder = second === undefined ? undefined : await openModel(second, options)
  const meaning = async () => options.meaning
  return {
    actor: createModelActor({ ...planner, ...(grounder && { grounder }), meaning }),
    close: async () => {
      await planner.close()
      await grounder?.close()
    },
  }
}

export type OpenModel = { model: LanguageModel; record: ModelRecord; close(): Promise<void> }

export type ModelOptions = Pick<EngineOptions, "dialogue" | "contextTokens" | "apiKey">

/** `embedded` or `openai:URL#model`. Throws Refusal, and ModelError when a server does not answer. */
export async function openModel(engine: string, options: ModelOptions): Promise<OpenModel> {
  if (engine === "embedded") {
    const { loadEmbedded } = await import("./embedded")
    return { ...(await loadEmbedded()), record: EMBEDDED_MODEL }
  }
  const server = parseServer(engine)
  if (!server) throw new Refusal(`"${engine}" is no engine. Give ${ENGINES}: --engine ENGINE`)
  const connection = { baseUrl: server.baseUrl, apiKey: async () => options.apiKey }
  const { models, constraint = "none" } = await probeServer(connection, { model: server.model })
  const known = models.find(({ id }) => id === server.model)?.contextTokens
  const source: ServerSource = { engine: "openai", ...server, constraint }
  const record = recordOf(source, options.dialogue, known ?? options.contextTokens)
  const model = createServerEngine({ ...connection, source, modelId: record.modelId })
  await model.load()
  return { model, record, close: () => model.unload() }
}

function recordOf(source: ServerSource, dialogue: Dialogue, contextTokens: number): ModelRecord {
  const own = { modelId: source.model, name: source.model, source }
  if (dialogue === "page-aware") return { ...EMBEDDED_MODEL, ...own }
  return { ...instructRecord({ ...own, contextTokens }), dialogue }
}
