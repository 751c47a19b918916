import type { LoadModelParams } from "@wllama/wllama/esm/index.js"

/** Tokens of prompt and reply together. The embedded model was trained on dialogues of up to 960. */
const CONTEXT = 2048

export function loadParams(device: "cpu" | "webgpu", threads: number): LoadModelParams {
  const common = { n_ctx: CONTEXT, n_parallel: 1, n_threads: threads }
  if (device === "webgpu") return common
  // Small batches so that an abort is heard within a second; f32 caches decode almost twice as fast.
  return {
    ...common,
    n_gpu_layers: 0,
    n_batch: 64,
    cache_type_k: "f32",
    cache_type_v: "f32",
    flash_attn: false,
  }
}
