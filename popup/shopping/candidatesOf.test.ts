import { expect, test } from "vitest"
import { candidatesOf, explainPrice, firstOf, standingNow } from "./candidatesOf"
import { BLACK, BLUE, shoppingRun } from "./exampleShopping"

test("a product is compared by what it costs, offers and misses", () => {
  expect(candidatesOf(shoppingRun())).toEqual([
    {
      id: BLUE,
      title: "Alder Blue Jeans",
      url: BLUE,
      price: "$45",
      was: "$60",
      surcharges: ["Dark Blue adds $5"],
      shipping: "$4.99 shipping on top",
      choices: [{ option: "Color", value: "Dark Blue" }],
      stars: 4.2,
      ratings: 120,
      met: 3,
      of: 3,
      missing: [],
      reason: "meets 3 of 3",
    },
    {
      id: BLACK,
      title: "Alder Jeans",
      url: BLACK,
      price: "$40",
      surcharges: [],
      choices: [],
      met: 1,
      of: 3,
      missing: [
        { words: "color dark blue", status: "broken" },
        { words: "at most $50", status: "open" },
      ],
      reason: "meets 1 of 3; not met: color: dark blue; not settled: at most 50 USD",
    },
  ])
})

test("the pick says who picked it, and stays where it stands", () => {
  const picked = shoppingRun({ pick: { id: BLACK, by: "person", choices: [], quantity: 1 } })
  expect(candidatesOf(picked).map(({ id, picked }) => [id, picked])).toEqual([
    [BLUE, undefined],
    [BLACK, "person"],
  ])
})

test.each([
  [0, ["0", "1"]],
  [1, ["0", "1"]],
  [3, ["0", "3"]],
  [undefined, ["0", "1"]],
])("the first two of four are shown, and the pick, which is %s", (pick, ids) => {
  const [candidate] = candidatesOf(shoppingRun())
  const four = [0, 1, 2, 3].map((at) => ({
    ...candidate!,
    id: String(at),
    ...(at === pick && { picked: "agent" as const }),
  }))
  expect(firstOf(four, 2).map(({ id }) => id)).toEqual(ids)
})

test("the ledger is shown as the pick meets it, else as the best does, else as asked", () => {
  const run = shoppingRun()
  const picked = shoppingRun({ pick: { id: BLACK, by: "agent", choices: [], quantity: 1 } })
  expect(standingNow(run).ledger).toBe(run.compared[0]!.ledger)
  expect(standingNow(picked).ledger).toBe(picked.compared[1]!.ledger)
  expect(standingNow({ ...run, compared: [] })).toEqual({ ledger: run.ledger })
})

test("a price that options raise is explained", () => {
  expect(candidatesOf(shoppingRun()).map(explainPrice)).toEqual([
    "It costs $45: Dark Blue adds $5.",
    undefined,
  ])
})
