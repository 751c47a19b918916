import type { Figure } from "./bootstrap"

/** The normal distribution holds 95 of 100 within so many standard deviations. */
const Z = 1.959964

/**
 * A share of `count` independent trials with its score interval (Wilson 1927), which unlike that of drawn samples says
 * something where all went well or nothing did. Undefined of nothing.
 */
export function wilson(share: number, count: number): Figure | undefined {
  if (count === 0) return undefined
  const centre = share + (Z * Z) / (2 * count)
  const spread = Z * Math.sqrt((share * (1 - share)) / count + (Z * Z) / (4 * count * count))
  const scale = 1 + (Z * Z) / count
  return {
    value: share,
    low: Math.max(0, (centre - spread) / scale),
    high: Math.min(1, (centre + spread) / scale),
  }
}
