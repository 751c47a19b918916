import { expect, test } from "vitest"
import { control, page } from "../../src/testing/snapshot"
import { besideRows, tellBoth, type Compared } from "./besidePageAgent"
import type { Captured } from "./capture"
import { label, type PageState } from "./site"

const OURS = "ours, fill half"
const ITS = "page-agent, whole"

/** A state with three buttons, as long as page-agent's text of 100 tokens is given; one character is a token. */
function tell(pageAgent: Captured["pageAgent"], needed: number) {
  const snapshot = page("Shop", [
    control("button", "Pay"),
    control("button", "Help"),
    control("button", "Undo"),
  ])
  const state: PageState & Captured = {
    id: "shop/cart",
    path: "/",
    tasks: [label("Pay", "button")],
    snapshot,
    needed: [[needed]],
    ...(pageAgent && { pageAgent }),
  }
  return tellBoth("shop", state, 0, async (texts) => texts.map((text) => text.length))
}

test("our lines are cut down to a share of the tokens of page-agent's text", async () => {
  const { tellings } = await tell({ text: "x".repeat(72), named: [true] }, 0)
  expect(tellings[ITS]).toEqual({ tokens: 72, named: true })
  // page "Shop", button "Pay", button "Help" and button "Undo", each with its newline
  expect(tellings["ours, whole"]).toEqual({ tokens: 12 + 13 + 14 + 14, named: true })
  expect(tellings[OURS]).toEqual({ tokens: 12 + 13, named: true })
  expect(tellings["ours, fill quarter"]).toEqual({ tokens: 12, named: false })
})

test("what is not needed does not count", async () => {
  const { tellings } = await tell({ text: "x".repeat(72), named: [false] }, 2)
  expect([ITS, "ours, whole", OURS].map((way) => tellings[way as typeof ITS]?.named)).toEqual([
    false,
    true,
    false,
  ])
})

test("what page-agent cannot read is not told within a share of it", async () => {
  const { tellings } = await tell(undefined, 0)
  expect(Object.keys(tellings)).toEqual(["ours, whole"])
})

test("tokens count by the state, recall by the site; a state that was not read is in recall alone", () => {
  const task = (site: string, state: string, its: boolean, ours: boolean, tokens: number): Compared => ({
    site,
    state,
    tellings: { [ITS]: { tokens: 100, named: its }, [OURS]: { tokens, named: ours } },
  })
  const compared = [
    task("a", "a/1", true, true, 40),
    task("a", "a/1", true, false, 20),
    task("a", "a/2", false, true, 50),
    task("a", "a/2", true, false, 50),
    { site: "b", state: "b/1", tellings: { "ours, whole": { tokens: 900, named: true } } },
  ]
  const rows = besideRows(compared)
  expect(rows.find(([way]) => way === ITS)).toEqual([ITS, "100", "200", "100.0", "37.5", "", ""])
  expect(rows.find(([way]) => way === OURS)).toEqual([OURS, "40", "80", "40.0", "25.0", "2", "1"])
})
