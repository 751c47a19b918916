import { expect, test } from "vitest"
import type { RecordingSummary } from "../../src/protocol/library"
import { figuresOf } from "./modelFigures"
import { totalsOf } from "./totals"
import { stepOf } from "../../src/testing/trajectory"

const row = (modelId: string, status: RecordingSummary["status"], about: Partial<RecordingSummary> = {}) =>
  ({ modelId, status, source: "agent", steps: 2, ...about }) as RecordingSummary

test("runs are counted by model, what no model did and what goes on aside", () => {
  const [a, b, ...others] = figuresOf([
    row("b", "failed", { steps: 7 }),
    row("a", "verified"),
    row("a", "confirmed", { steps: 4 }),
    row("a", "claimed"),
    row("a", "stopped"),
    row("a", "running"),
    row("a", "verified", { source: "import" }),
  ])
  expect(others).toEqual([])
  expect(a).toMatchObject({ modelId: "a", runs: 4, meanSteps: 2.5, success: { value: 0.5 } })
  expect(a?.counts).toEqual({ verified: 1, confirmed: 1, claimed: 1, failed: 0, stopped: 1 })
  // Wilson's interval of 2 in 4: 0.5 plus or minus 0.35.
  expect(a?.success?.low).toBeCloseTo(0.15, 2)
  expect(b).toMatchObject({ modelId: "b", runs: 1, meanSteps: 7, success: { value: 0, low: 0 } })
})

test("a run's totals are those of both models' calls", () => {
  const grounding = { called: true, promptTokens: 30, cachedTokens: 0, completionTokens: 4, ms: 5 }
  const steps = [
    stepOf(1, "a", [], [], { grounding, rejected: [{ reply: "x", observation: "y" }] }),
    stepOf(2, "b", []),
  ]
  // Planning takes 9 tokens to read and 9 to write in each step.
  expect(totalsOf({ steps, startedAt: 10, endedAt: 25 })).toEqual({
    steps: 2,
    ms: 15,
    tokensRead: 48,
    tokensWritten: 22,
    refused: 1,
  })
  expect(totalsOf({ steps: [], startedAt: 10 })).not.toHaveProperty("ms")
})
