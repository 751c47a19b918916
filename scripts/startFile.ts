import { writeFileSync } from "node:fs"
import { messageOf, Refusal } from "./refusal"

/** Writes the head of a file that `--out` names. Throws Refusal where it cannot be. */
export function startFile(file: string, head: string): void {
  try {
    writeFileSync(file, head)
  } catch (error) {
    throw new Refusal(`${file} cannot be written: ${messageOf(error)}. Name another file: --out FILE`, {
      cause: error,
    })
  }
}
