import { expect, test } from "vitest"
import { stepsOfKey } from "./stepKeys"

const NO_MODIFIER = { altKey: false, ctrlKey: false, metaKey: false, target: null }

test.each([
  ["ArrowRight", {}, 1],
  ["j", {}, 1],
  ["J", {}, 1],
  ["ArrowLeft", {}, -1],
  ["k", {}, -1],
  ["ArrowDown", {}, 0],
  ["constructor", {}, 0],
  ["k", { ctrlKey: true }, 0],
  ["ArrowLeft", { altKey: true }, 0],
])("%s with %j goes %i steps on", (key, held, expected) => {
  expect(stepsOfKey({ ...NO_MODIFIER, key, ...held })).toBe(expected)
})
