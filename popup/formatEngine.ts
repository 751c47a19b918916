import type { EngineInfo } from "../src/protocol/offscreen"

/** Which model thinks and on what: `Embedded model · CPU, 2 threads`. */
export function formatEngine({ engine, device, modelId, threads }: EngineInfo): string {
  const model = engine === "wllama" ? "Embedded model" : modelId
  const counted = threads === undefined ? "" : `, ${threads} ${threads === 1 ? "thread" : "threads"}`
  return `${model} · ${device === "webgpu" ? "GPU" : `CPU${counted}`}`
}
