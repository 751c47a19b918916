/** All cores up to four; more help little. One where the page may not share memory between threads. */
export function defaultThreads(): number {
  return globalThis.crossOriginIsolated ? Math.min(navigator.hardwareConcurrency, 4) : 1
}

/** Without `shader-f16` wllama silently computes on the CPU, with the GPU's worse settings. */
export async function hasShaderF16(): Promise<boolean> {
  const gpu = (navigator as { gpu?: { requestAdapter(): Promise<{ features: Set<string> } | null> } }).gpu
  const adapter = await gpu?.requestAdapter().catch(() => null)
  return adapter?.features.has("shader-f16") ?? false
}

/** wllama needs JSPI (Chrome 137) and 64-bit memory, which came earlier (133). */
export function runsWllama(): boolean {
  return "Suspending" in WebAssembly
}
