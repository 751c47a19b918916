import { goodFor } from "../src/model/catalog"
import { fitModel, type Machine } from "../src/model/fit"
import { recommend } from "../src/model/recommend"
import { secondsPerStep, type Rate } from "../src/model/stepTime"
import type { ModelRow, ModelState } from "../src/protocol/modelsPort"
import { EMBEDDED_PARAMETERS, type Listed, type ModelChoice } from "./modelList"

export type RowsContext = {
  machine: Machine
  choice: ModelChoice
  rates: Rate[]
  /** Ids of the models whose server has a key. */
  keyed: string[]
  /** Ids of the models that are just being timed. */
  measuring: ReadonlySet<string>
}

/** What the options page shows of each model, recommended first. `states` are in the order of `listed`. */
export function toRows(listed: Listed[], states: ModelState[], context: RowsContext): ModelRow[] {
  const rows = listed.map((model, at) => toRow(model, states[at]!, context))
  const { recommended, ordered } = recommend(rows.map(toRecommendable), context.machine)
  const byId = new Map(rows.map((row) => [row.modelId, row]))
  return ordered.map(({ modelId }) => ({
    ...byId.get(modelId)!,
    recommended: modelId === recommended?.modelId,
  }))
}

function toRow(
  { record, origin, entry, downloadBytes }: Listed,
  state: ModelState,
  { machine, choice, rates, keyed, measuring }: RowsContext,
): ModelRow {
  const { modelId, name, source } = record
  const parameters = entry?.parameters ?? (origin === "embedded" ? EMBEDDED_PARAMETERS : undefined)
  const seconds = secondsPerStep(record, parameters, rates, machine.gpu?.speed)
  const missing = "bytes" in state ? (downloadBytes ?? 0) - state.bytes : (downloadBytes ?? 0)
  return {
    modelId,
    name,
    origin,
    ...(parameters !== undefined && { parameters, goodFor: goodFor(parameters) }),
    ...(downloadBytes !== undefined && { downloadBytes }),
    vramMb: source.engine === "webllm" ? source.vramMb : 0,
    ...(entry && { licence: entry.licence }),
    ...(source.engine === "openai" && {
      server: {
        baseUrl: source.baseUrl,
        model: source.model,
        constraint: source.constraint,
        hasKey: keyed.includes(modelId),
      },
    }),
    state: state.status === "ready" && measuring.has(modelId) ? { ...state, measuring: true } : state,
    fit: fitModel(record, machine, Math.max(0, missing)),
    ...(seconds !== undefined && {
      step: { seconds, measured: rates.some((rate) => rate.modelId === modelId) },
    }),
    recommended: false,
    chosenFor: [
      ...(choice.planning.modelId === modelId ? (["planning"] as const) : []),
      ...((choice.grounding ?? choice.planning).modelId === modelId ? (["grounding"] as const) : []),
    ],
  }
}

function toRecommendable({ modelId, parameters, vramMb, fit, step, origin }: ModelRow) {
  const known = origin === "embedded" || origin === "catalogue" ? parameters : undefined
  return {
    modelId,
    ...(known !== undefined && { parameters: known }),
    vramMb,
    fit,
    ...(step && { secondsPerStep: step.seconds }),
  }
}

/** Why no model runs on the GPU. */
export function problemOf({ gpu }: Machine): { problem?: string } {
  if (gpu) return {}
  return {
    problem:
      "The browser offers no GPU, so only the embedded model and servers can think. Switch on graphics acceleration in the browser's settings, or update the graphics driver.",
  }
}
