import { expect, test } from "vitest"
import { scriptModel } from "../testing/scriptedModel"
import { writeSubgoals } from "./modelSubgoals"

const ACTIONS = ["[textbox]  From -> TYPE: Oslo", "[button]  Go -> CLICK"]
const write = (reply: string) =>
  writeSubgoals(scriptModel([reply]), "Fly from Oslo", ACTIONS, new AbortController().signal)

test("one sentence an action, whatever the model thinks aloud", async () => {
  expect(await write("<think>Hm.</think>\nSubgoal 1: Enter Oslo.\nSubgoal 2: Search for flights.")).toEqual([
    "Enter Oslo",
    "Search for flights",
  ])
})

test.each(["Subgoal 1: Do it all.", "Sure! Here you are."])("%s is not taken", async (reply) => {
  await expect(write(reply)).rejects.toThrow("did not write one sentence per step")
})
