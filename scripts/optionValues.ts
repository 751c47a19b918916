import { QUALITIES, type Quality } from "../src/trajectory/quality"
import { Refusal } from "./refusal"

/** The value of `--name`, a whole number above 0. Throws Refusal. */
export function readNumber(name: string, text: string): number {
  const value = Number(text)
  if (Number.isInteger(value) && value > 0) return value
  throw new Refusal(`--${name} is a whole number above 0, not "${text}".`)
}

/** The value of `--known`. Throws Refusal. */
export function readQualities(text: string): Quality[] {
  return text.split(",").map((each) => {
    const quality = QUALITIES.find((known) => known === each)
    if (quality) return quality
    throw new Refusal(`--known takes some of ${QUALITIES.join(", ")}, not "${each}".`)
  })
}
