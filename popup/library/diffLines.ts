import { align } from "./align"

export type DiffLine = { text: string; fate: "same" | "new" | "gone" }

/** The lines of a page description, those of the one before that are gone among them where they stood. */
export function diffLines(before: readonly string[], after: readonly string[]): DiffLine[] {
  const pairs = align(before.length, after.length, (left, right) => Number(before[left] === after[right]))
  return pairs.map(({ left, right }): DiffLine => {
    if (right === undefined) return { text: before[left ?? 0] ?? "", fate: "gone" }
    return { text: after[right] ?? "", fate: left === undefined ? "new" : "same" }
  })
}
