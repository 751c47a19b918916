import { describe, expect, test } from "vitest"
import { EMBEDDED_MODEL, type ModelRecord } from "./models"
import { secondsPerStep, type Rate } from "./stepTime"

const webllm: ModelRecord = {
  ...EMBEDDED_MODEL,
  modelId: "mine",
  source: {
    engine: "webllm",
    modelUrl: "",
    libraryUrl: "",
    vramMb: 0,
    needsF16: false,
    contextTokens: 4096,
  },
  fixedShapes: false,
  descriptionTokens: 1700,
  prefillSeconds: 20,
}
const rate = (modelId: string, more: Partial<Rate>): Rate => ({
  modelId,
  engine: "webllm",
  prefill: 1000,
  decode: 40,
  ...more,
})

test("a model of free shapes is asked twice a step", () => {
  // 1,700 + 300 tokens read at 1,000 a second, 40 written at 40 a second.
  expect(secondsPerStep(webllm, undefined, [rate("mine", {})])).toBeCloseTo(2 * (2 + 1))
})

test("a page is cut to what the model reads in the time it may take", () => {
  expect(secondsPerStep(webllm, undefined, [rate("mine", { prefill: 50 })])).toBeCloseTo(2 * (20 + 6 + 1))
})

test("a model of fixed shapes is asked once", () => {
  const measured = rate(EMBEDDED_MODEL.modelId, { engine: "wllama", prefill: 60, decode: 20 })
  // 600 tokens would take 10 s and may take 6.
  expect(secondsPerStep(EMBEDDED_MODEL, 0.135e9, [measured])).toBeCloseTo(6 + 5 + 2)
})

test("without a rate of its own it is scaled from the nearest in size on the same engine", () => {
  const rates = [
    rate("tiny", { parameters: 0.1e9, prefill: 9000 }),
    rate("twice", { parameters: 8e9, prefill: 500, decode: 20 }),
    rate("other engine", { parameters: 4e9, engine: "wllama", prefill: 1 }),
  ]
  expect(secondsPerStep(webllm, 4e9, rates)).toBeCloseTo(2 * (2 + 1))
})

test.each([
  ["no rates", 4e9, []],
  ["another engine's alone", 4e9, [rate("x", { parameters: 4e9, engine: "wllama" })]],
  ["a size nobody knows", undefined, [rate("x", { parameters: 4e9 })]],
])("says nothing with %s", (_, parameters, rates) => {
  expect(secondsPerStep(webllm, parameters, rates)).toBeUndefined()
})

describe("what the GPU was measured to do", () => {
  const speed = { bytesPerSecond: 100e9, flopsPerSecond: 8e12 }

  test("stands in where no model has been timed", () => {
    // 2 × 4e9 operations a token: 1,000 tokens a second are read. 4e9 weights of 5 bits are 2.5e9 bytes: 40 are written.
    expect(secondsPerStep(webllm, 4e9, [], speed)).toBeCloseTo(2 * (2 + 1))
  })

  test("counts the weights' size in the 16-bit format", () => {
    const half = { ...webllm, source: { ...webllm.source, needsF16: true } } as ModelRecord
    // 4e9 weights of 4.5 bits are 2.25e9 bytes.
    expect(secondsPerStep(half, 4e9, [], speed)).toBeCloseTo(2 * (2 + 40 * 0.0225))
  })

  test("gives way to a model that was timed", () => {
    expect(secondsPerStep(webllm, 4e9, [rate("mine", { decode: 20 })], speed)).toBeCloseTo(2 * (2 + 2))
  })

  test.each([
    ["a model of another engine", EMBEDDED_MODEL, 4e9],
    ["a size nobody knows", webllm, undefined],
  ])("says nothing of %s", (_, record, parameters) => {
    expect(secondsPerStep(record, parameters, [], speed)).toBeUndefined()
  })
})
