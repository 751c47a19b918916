import { expect, test } from "vitest"
import { changedSince } from "./changedSince"
import { shoppingRun } from "./exampleShopping"

const NOT_BLUE = { text: "color: dark blue: There is no dark blue.", evidence: [] }
const DEARER = { text: "The cart's price of one is 49; it was 45.", evidence: [] }

test("what changed between the pick and the cart comes first", () => {
  const run = shoppingRun({ cart: { differences: [DEARER] } })
  expect(changedSince([NOT_BLUE, DEARER], run)).toEqual([
    { ...DEARER, isChange: true },
    { ...NOT_BLUE, isChange: false },
  ])
})

test.each([undefined, shoppingRun()])("nothing changed where no cart was seen", (run) => {
  expect(changedSince([NOT_BLUE, DEARER], run).map(({ isChange }) => isChange)).toEqual([false, false])
})
