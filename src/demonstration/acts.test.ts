import { describe, expect, test } from "vitest"
import type { PageSnapshot } from "../page/snapshot"
import { on, press, recorded, subgoals, type Heard } from "../testing/demonstration"
import { control, page } from "../testing/snapshot"
import { demoSteps } from "./steps"

describe("pages and tabs", () => {
  const list = page("List", [
    control("link", "Details", { href: "https://shop.example/details" }),
    control("link", "Details", { href: "https://shop.example/details" }),
  ])
  const details = page("Details", [control("button", "Choose")], "https://shop.example/details")
  const arrived = (to: PageSnapshot, rest: object = {}): Heard => ({
    type: "arrived",
    url: to.url,
    title: to.title,
    how: "navigate",
    ...rest,
  })

  test("a page that a click brought is no step; the second of two equal links has the first one's label", () => {
    const { events, pageOf } = recorded(
      [arrived(list, { first: true }), list],
      [press(on(2)), list],
      [{ type: "leaving" }],
      [arrived(details), details],
    )
    expect(demoSteps(events, pageOf)).toMatchObject([
      {
        subgoal: 'Click the link "Details"',
        result: { status: "done", changes: [{ type: "navigated", url: details.url }] },
      },
    ])
  })

  test("an address, the history and a reload are steps without an action", () => {
    const { events, pageOf } = recorded(
      [arrived(list, { first: true }), list],
      [arrived(details), details],
      [arrived(list, { how: "back_forward" }), list],
      [arrived(list, { how: "reload" }), list],
    )
    const steps = demoSteps(events, pageOf)
    expect(steps.map(({ subgoal, action, look }) => [subgoal, action, look])).toEqual([
      ["Go to https://shop.example/details", undefined, "look 0"],
      ["Go in the history to https://shop.example/", undefined, "look 1"],
      ["Load the page again", undefined, "look 0"],
    ])
  })

  test("a page that loads itself anew is no step", () => {
    expect(
      subgoals(
        [arrived(list, { first: true }), list],
        [{ type: "leaving" }],
        [arrived(list, { how: "reload" }), list],
      ),
    ).toEqual([])
  })

  test("a tab that a click opened goes on without a word, any other change of tabs is told", () => {
    const { events, pageOf } = recorded(
      [arrived(list, { first: true }), list],
      [press(on(1)), list],
      [{ type: "tab-opened", opened: 2, url: "" }],
      [arrived(details, { first: true, tabId: 2 }), details],
      [press(on(1), { tabId: 2 }), details],
      [press(on(1)), list],
    )
    const steps = demoSteps(events, pageOf)
    expect(steps.map(({ subgoal }) => subgoal)).toEqual([
      'Click the link "Details"',
      'Click the button "Choose"',
      'Go to the tab "List"',
      'Click the link "Details"',
    ])
    expect(steps[0]?.result).toMatchObject({ changes: [{ type: "tab-opened", url: details.url }] })
  })

  test("a tab that the person opened is told with its address", () => {
    expect(
      subgoals(
        [arrived(list, { first: true }), list],
        [{ type: "tab-opened", opened: 2, url: "chrome://newtab/" }],
        [arrived(details, { first: true, tabId: 2 }), details],
        [press(on(1), { tabId: 2 }), details],
      ),
    ).toEqual(["Open https://shop.example/details in a new tab", 'Click the button "Choose"'])
  })

  test("a tab that closes gives the word to the one before", () => {
    const { events, pageOf } = recorded(
      [arrived(list, { first: true }), list],
      [press(on(1)), list],
      [{ type: "tab-opened", opened: 2, url: "" }],
      [arrived(details, { first: true, tabId: 2 }), details],
      [press(on(1), { tabId: 2 }), details],
      [{ type: "tab-closed", tabId: 2 }],
      [press(on(1)), list],
    )
    const steps = demoSteps(events, pageOf)
    expect(steps.map(({ subgoal }) => subgoal)).toEqual([
      'Click the link "Details"',
      'Click the button "Choose"',
      'Click the link "Details"',
    ])
    expect(steps[1]?.result).toMatchObject({ changes: [{ type: "tab-closed" }] })
  })
})
