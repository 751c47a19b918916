import type { Completion } from "../src/model/languageModel"
import { EMBEDDED_MODEL, type ModelRecord } from "../src/model/models"
import { secondsPerStep } from "../src/model/stepTime"
import type { Thinking } from "../src/protocol/background"
import type { HostedModel } from "../src/protocol/offscreen"
import { checkAllowed, hostsOf } from "./addedRecords"
import type { Engine } from "./engine"
import { rateOf } from "./measureModel"
import { choiceItem, EMBEDDED_PARAMETERS, keysItem, ratesItem, type ModelChoice } from "./modelList"
import type { OffscreenPage } from "./offscreenPage"

/** The models that think, as runs use them. */
export type Thinkers = {
  /** The models that the next run thinks with. */
  chosen(): Promise<ModelChoice>
  /** Loads the model that plans and says which will think. Throws ModelError. */
  prepare(): Promise<Thinking>
  /** Takes note of how fast a model was; `parameters` where the caller knows them. */
  timed(record: ModelRecord, completion: Completion, parameters?: number): Promise<void>
  /** A record with what else its engine needs. Throws ModelError where the person has taken back a permission. */
  hosted(record: ModelRecord): Promise<HostedModel>
}

export function createThinkers(engine: Engine, page: OffscreenPage): Thinkers {
  return { chosen, prepare, timed, hosted }

  async function chosen(): Promise<ModelChoice> {
    return (await choiceItem.get()) ?? { planning: EMBEDDED_MODEL }
  }

  async function prepare(): Promise<Thinking> {
    const { planning, grounding } = await chosen()
    const info = await engine.load(await hosted(planning))
    const seconds = await estimateStep(planning)
    return {
      planning: { name: planning.name, info },
      ...(grounding && { grounding: { name: grounding.name } }),
      ...(planning.dialogue === "lumos" && { readsNoPage: true }),
      ...(seconds !== undefined && { secondsPerStep: seconds }),
      sentTo: [...new Set([planning, ...(grounding ? [grounding] : [])].flatMap(hostsOf))],
    }
  }

  /** From how fast it was; of a model of the GPU that was never timed, from what the GPU was measured to do. */
  async function estimateStep(record: ModelRecord): Promise<number | undefined> {
    const { modelId, source } = record
    const rates = (await ratesItem.get()) ?? []
    if (source.engine !== "webllm" || rates.some((rate) => rate.modelId === modelId))
      return secondsPerStep(record, undefined, rates)
    const { catalog, machine } = await page.call(({ models }) => models.survey({}))
    const entry = catalog.find(({ variants }) => variants.some((each) => each.record.modelId === modelId))
    return secondsPerStep(record, entry?.parameters, rates, machine.gpu?.speed)
  }

  async function timed(
    { modelId, source }: ModelRecord,
    completion: Completion,
    parameters = modelId === EMBEDDED_MODEL.modelId ? EMBEDDED_PARAMETERS : undefined,
  ): Promise<void> {
    const rate = rateOf(completion)
    if (!rate) return
    const rates = (await ratesItem.get()) ?? []
    const known = parameters ?? rates.find((other) => other.modelId === modelId)?.parameters
    const others = rates.filter((other) => other.modelId !== modelId)
    const about = { modelId, engine: source.engine, ...(known !== undefined && { parameters: known }) }
    await ratesItem.set([...others, { ...about, ...rate }])
  }

  async function hosted(record: ModelRecord): Promise<HostedModel> {
    if (record.source.engine === "openai") await checkAllowed(record.source.baseUrl)
    const apiKey = (await keysItem.get())?.[record.modelId]
    return { record, ...(apiKey !== undefined && { apiKey }) }
  }
}
