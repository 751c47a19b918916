import fc from "fast-check"
import { expect, test } from "vitest"
import { align } from "./align"
import { diffLines } from "./diffLines"

const alignLetters = (left: string, right: string): string =>
  align(left.length, right.length, (l, r) => Number(left[l] === right[r]))
    .map((pair) => `${left[pair.left ?? -1] ?? "-"}${right[pair.right ?? -1] ?? "-"}`)
    .join(" ")

test.each([
  ["", "", ""],
  ["abc", "abc", "aa bb cc"],
  ["abc", "", "a- b- c-"],
  ["ac", "abc", "aa -b cc"],
  ["abcd", "bd", "a- bb c- dd"],
  ["ab", "cd", "a- b- -c -d"],
  ["xaby", "xbay", "xx a- bb -a yy"],
])("%j beside %j", (left, right, expected) => {
  expect(alignLetters(left, right)).toBe(expected)
})

test("likenesses add up to the most", () => {
  // The second of the left is half like the first of the right, and the third quite: together they are more than one.
  const likes = [
    [0, 0, 0.9],
    [0.5, 0, 0],
    [0, 0.6, 0],
  ]
  expect(align(3, 3, (l, r) => likes[l]![r]!)).toEqual([
    { left: 0, likeness: 0 },
    { left: 1, right: 0, likeness: 0.5 },
    { left: 2, right: 1, likeness: 0.6 },
    { right: 2, likeness: 0 },
  ])
})

test("tables too large to fill in are aligned by place", () => {
  const pairs = align(2500, 2500, (l, r) => (l === 1 && r === 1 ? 0.5 : 0))
  expect(pairs).toHaveLength(2 * 2500 - 1)
  expect(pairs[2]).toEqual({ left: 1, right: 1, likeness: 0.5 })
})

test("a diff has all lines of both, in order, and keeps a longest common part", () => {
  expect(diffLines(["a", "b", "c"], ["a", "x", "c"])).toEqual([
    { text: "a", fate: "same" },
    { text: "b", fate: "gone" },
    { text: "x", fate: "new" },
    { text: "c", fate: "same" },
  ])
  const lines = fc.array(fc.constantFrom("a", "b", "c"), { maxLength: 12 })
  fc.assert(
    fc.property(lines, lines, (before, after) => {
      const diff = diffLines(before, after)
      expect(diff.filter(({ fate }) => fate !== "new").map(({ text }) => text)).toEqual(before)
      expect(diff.filter(({ fate }) => fate !== "gone").map(({ text }) => text)).toEqual(after)
      expect(diff.filter(({ fate }) => fate === "same")).toHaveLength(longestCommon(before, after))
    }),
  )
})

function longestCommon([first, ...rest]: string[], others: string[]): number {
  if (first === undefined) return 0
  const at = others.indexOf(first)
  const without = longestCommon(rest, others)
  return at < 0 ? without : Math.max(without, 1 + longestCommon(rest, others.slice(at + 1)))
}
