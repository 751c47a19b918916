import fc from "fast-check"
import { expect, test } from "vitest"
import { fillBudget, macro, rankOf, type TaskResult } from "./metrics"

test.each([
  { scores: [0.1, 0.9, 0.5], needed: [2], rank: 2 },
  { scores: [0.1, 0.9, 0.5], needed: [0, 1], rank: 1 },
  { scores: [0.5, 0.5, 0.5], needed: [1], rank: 2 },
  { scores: [0.5, 0.9], needed: [], rank: undefined },
])("of $scores the needed $needed come at $rank", ({ scores, needed, rank }) => {
  expect(rankOf(scores, needed)).toBe(rank)
})

test("the best lines that fit are kept, smaller ones in the place of one that does not", () => {
  const costs = [5, 10, 20, 4, 1]
  const scores = [0, 0.9, 0.8, 0.7, 0.1]
  expect(fillBudget(costs, scores, 20)).toEqual(new Set([0, 1, 3, 4]))
})

test("what is kept costs no more than the budget, beyond the page's own line", () => {
  const lines = fc.array(fc.record({ cost: fc.nat(50), score: fc.nat(9) }), { minLength: 1 })
  fc.assert(
    fc.property(lines, fc.nat(300), (all, budget) => {
      const costs = all.map(({ cost }) => cost)
      const kept = fillBudget(
        costs,
        all.map(({ score }) => score),
        budget,
      )
      const used = [...kept].reduce((sum, index) => sum + costs[index]!, 0)
      expect(used).toBeLessThanOrEqual(Math.max(budget, costs[0]!))
    }),
  )
})

test("each site weighs the same, however many tasks it has", () => {
  const result = (site: string, rank: number): TaskResult => ({ site, rank, kept: {} })
  const results = [result("a", 1), result("b", 1), result("b", 7), result("b", 8), result("b", 9)]
  expect(macro(results, ({ rank }) => rank === 1)).toBe((1 + 1 / 4) / 2)
  expect(macro([], () => true)).toBeUndefined()
})
