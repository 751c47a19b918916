import { expect, test } from "vitest"
import { runScripted } from "../testing/runScripted"
import { scriptEnv } from "../testing/scriptedEnv"
import { control, page, text } from "../testing/snapshot"
import { judgeClaim } from "./verify"

const alert = (words: string) =>
  page("Hoodie", [text(words, { role: "alert" }), control("button", "Add to cart")])
const SOLD_OUT = "Sorry, this hoodie is sold out in M."

test("an alert that has come and names a problem contradicts the claim", () => {
  expect(judgeClaim(alert(SOLD_OUT), { before: "" })).toEqual({
    status: "stopped",
    by: "agent",
    reason: `The page says "${SOLD_OUT}"`,
  })
})

test.each([
  ["an alert that was there before the last action", SOLD_OUT, `alert "${SOLD_OUT}"`],
  ["an alert that names no problem", "Hoodie was added to your cart. No errors.", ""],
])("%s does not", (_, words, before) => {
  expect(judgeClaim(alert(words), { before })).toMatchObject({ status: "done", known: "claimed" })
})

test("the expected text outweighs an alert", () => {
  const claim = { before: "", expect: "sold out in M" }
  expect(judgeClaim(alert(SOLD_OUT), claim)).toMatchObject({ status: "done", known: "verified" })
})

test("an expected text that was on the page from the start does not end the run early", async () => {
  const shop = page("Shop", [control("button", "Go"), control("link", "Cart")])
  const { model } = await runScripted({
    task: "go",
    env: scriptEnv(() => shop),
    replies: ['Subgoal 1: Click the button "Go".', "Yes, I will stop planning."],
    run: { expect: "cart" },
  })
  expect(model.requests).toHaveLength(2)
})
