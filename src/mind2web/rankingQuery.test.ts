import { expect, test } from "vitest"
import { lumosRankingQuery, rankingQuery } from "./rankingQuery"

const DONE = [
  "[link]  Flights -> CLICK",
  "[textbox]  From -> TYPE: ATLANTA",
  "[button]  Go -> CLICK",
  "[a]  B -> CLICK",
]

test.each([
  [[], "task is: Fly to Rome\nPrevious actions: "],
  [DONE.slice(0, 1), "task is: Fly to Rome\nPrevious actions: [link]  Flights -> CLICK"],
  [
    DONE,
    "task is: Fly to Rome\n" +
      "Previous actions: [textbox]  From -> TYPE: ATLANTA; [button]  Go -> CLICK; [a]  B -> CLICK",
  ],
])("asks with the last three of %j", (actionReprs, query) => {
  expect(rankingQuery("Fly to Rome", actionReprs)).toBe(query)
})

test.each([
  [undefined, "task is: Open the menu\nPrevious actions: [link]  Flights -> CLICK"],
  [
    "Economy (Y)",
    "task is: Open the menu The option contents should be close to 'Economy (Y)'.\n" +
      "Previous actions: [link]  Flights -> CLICK",
  ],
])("Lumos asks with the option %j", (option, query) => {
  expect(lumosRankingQuery("Open the menu", DONE.slice(0, 1), option)).toBe(query)
})
