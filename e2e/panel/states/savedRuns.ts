import type { Page } from "playwright"
import type { SavedRunSummary } from "../../../src/protocol/savedRunsPort"
import { sessionIn, TYPED } from "../sessions"
import { LONG_TASK, UNBROKEN } from "./longStrings"
import type { PanelState } from "./panelState"

export function savedRuns(): Record<string, PanelState> {
  const run = (savedId: string, name: string, about: Partial<SavedRunSummary> = {}): SavedRunSummary => ({
    savedId,
    name,
    sessionId: savedId,
    startUrl: "https://shop.example/search",
    savedAt: Date.now() - 86_400_000,
    parameters: [],
    secrets: [],
    steps: 3,
    ...about,
  })
  const saved = [
    run("r1", "Order the weekly groceries", {
      parameters: [{ name: "what", value: "milk" }],
      secrets: ["password"],
    }),
    run("r2", LONG_TASK, { steps: 1 }),
    run("r3", UNBROKEN),
  ]
  const openList = (page: Page) => page.getByText("Saved runs", { exact: true }).click()
  const first = (page: Page, button: string) => page.getByRole("button", { name: button }).first().click()
  const done = sessionIn({ status: "done", known: "claimed", evidence: "" }, { steps: [TYPED] })
  return {
    "saved runs": {
      scene: { saved },
      heading: "Saved runs",
      says: ["Order the weekly groceries", "3 steps on shop.example", "1 step on shop.example"],
      then: openList,
    },
    "no saved runs": {
      scene: {},
      heading: "Saved runs",
      says: ["None yet. When a run is done"],
      then: openList,
    },
    "a saved run asks for its values": {
      scene: { saved },
      heading: "Saved runs",
      says: ["what", "Give a value for password.", "Opens https://shop.example/search in this tab"],
      then: async (page) => {
        await openList(page)
        await first(page, "Run Order the weekly groceries")
        await first(page, "Start")
      },
    },
    "a saved run is renamed": {
      scene: { saved },
      heading: "Saved runs",
      says: ["Save name"],
      then: async (page) => {
        await openList(page)
        await first(page, "Rename Order the weekly groceries")
      },
    },
    "a saved run is about to be deleted": {
      scene: { saved },
      heading: "Saved runs",
      says: ["Delete it", "Keep"],
      then: async (page) => {
        await openList(page)
        await first(page, "Delete Order the weekly groceries")
      },
    },
    "a run is being saved": {
      scene: { session: done },
      heading: "The model says it is done",
      says: ["Ask for at each start", "wireless headphones", "What is not ticked stays as it was."],
      then: async (page) => {
        await first(page, "Save to run again")
        await page.getByRole("checkbox", { name: /^wireless headphones/ }).check()
      },
    },
    "a run was saved": {
      scene: { session: done },
      heading: "Saved as",
      says: ["Start it again under “Saved runs”, without a model."],
      then: async (page) => {
        await first(page, "Save to run again")
        await page.getByRole("button", { name: "Save", exact: true }).click()
      },
    },
    "a run was done again": {
      scene: {
        session: sessionIn(
          {
            status: "done",
            known: "claimed",
            evidence: 'All 2 steps were done again. The page is now "Shop".',
          },
          { source: "replay" },
        ),
      },
      heading: "Done again",
      says: ["Check the page. All 2 steps were done again."],
    },
    "a step was not found again": {
      scene: {
        session: sessionIn(
          {
            status: "stopped",
            by: "agent",
            reason:
              'Step 2 (Click the button "Search") was not found on this page: 2 of them are there. The model did not find it either. Run it as a task, or record it again.',
          },
          { source: "replay", steps: [TYPED] },
        ),
      },
      heading: "Lumos stopped",
      says: ["was not found on this page: 2 of them are there"],
    },
  }
}
