import { BITS_PER_WEIGHT, estimateRate, type GpuSpeed } from "./estimate"
import type { EngineName, ModelRecord } from "./models"

/** How fast a model was on this machine, in tokens a second. */
export type Rate = {
  modelId: string
  engine: EngineName
  /** Undefined where nobody knows, as for a server's model. */
  parameters?: number
  prefill: number
  decode: number
}

/** Tokens of a prompt that are not page description, and of a reply. */
const INSTRUCTION_TOKENS = 300
const REPLY_TOKENS = 40

/**
 * Seconds that a model needs to think of one step, from its own rate or from that of the nearest in size on the same
 * engine: both halves of the work take time in proportion to the weights. Without either, a model of the GPU is taken to
 * reach what the GPU was measured to do. Undefined where nothing is known.
 */
export function secondsPerStep(
  record: ModelRecord,
  parameters: number | undefined,
  rates: Rate[],
  speed?: GpuSpeed,
): number | undefined {
  const rate =
    rates.find(({ modelId }) => modelId === record.modelId) ??
    scaled(record, parameters, rates) ??
    estimated(record, parameters, speed)
  if (!rate) return undefined
  const page = Math.min(record.descriptionTokens / rate.prefill, record.prefillSeconds)
  const call = page + INSTRUCTION_TOKENS / rate.prefill + REPLY_TOKENS / rate.decode
  // Subgoals of fixed shapes are grounded without the model.
  return record.fixedShapes ? call : 2 * call
}

function scaled({ source }: ModelRecord, parameters: number | undefined, rates: Rate[]) {
  if (parameters === undefined) return undefined
  const ratioOf = (rate: Rate) => (rate.parameters ?? Infinity) / parameters
  const [nearest] = rates
    .filter((rate) => rate.engine === source.engine && rate.parameters !== undefined)
    .sort((a, b) => Math.abs(Math.log(ratioOf(a))) - Math.abs(Math.log(ratioOf(b))))
  if (!nearest) return undefined
  const ratio = ratioOf(nearest)
  return { prefill: nearest.prefill * ratio, decode: nearest.decode * ratio }
}

function estimated({ source }: ModelRecord, parameters: number | undefined, speed: GpuSpeed | undefined) {
  if (source.engine !== "webllm" || parameters === undefined || !speed) return undefined
  return estimateRate(speed, parameters, source.needsF16 ? BITS_PER_WEIGHT.q4f16 : BITS_PER_WEIGHT.q4f32)
}
