import type { Split } from "./site"

/** Drawn once; another number would be another split, and both halves would have to be called looked at. */
export const SPLIT_SEED = 20_260_101

/**
 * Puts half of the names, the odd one among them, into "tuning" and the rest into "untouched", at random by the seed.
 * The order of the names does not matter.
 */
export function splitInHalves(names: readonly string[], seed: number): Map<string, Split> {
  const random = createRandom(seed)
  const drawn = names
    .toSorted()
    .map((name) => ({ name, at: random() }))
    .sort((a, b) => a.at - b.at)
  return new Map(
    drawn.map(({ name }, index) => [name, index < drawn.length / 2 ? "tuning" : "untouched"] as const),
  )
}

/** Numbers from 0 up to 1: mulberry32 (Tommy Ettinger, public domain). */
function createRandom(seed: number): () => number {
  let state = seed | 0
  return () => {
    state = (state + 0x6d2b79f5) | 0
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state)
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32
  }
}
