import type { Page } from "playwright"
import type { Outcome } from "../../../src/agent/session"
import { sessionIn } from "../sessions"
import { LONG_TASK, UNBROKEN } from "./longStrings"
import type { PanelState } from "./panelState"

export function earlierRuns(): Record<string, PanelState> {
  const run = (sessionId: string, state: Outcome, task: string, daysAgo = 0) => {
    const startedAt = Date.now() - 60_000 - daysAgo * 86_400_000
    return sessionIn(state, { sessionId, task, startedAt, endedAt: startedAt + 40_000 })
  }
  const earlier = [
    run("e1", { status: "done", known: "claimed", evidence: "" }, "Search for tea"),
    run(
      "e2",
      { status: "done", known: "verified", evidence: "" },
      "Add the red hoodie in size M to the cart",
    ),
    run("e3", { status: "done", known: "confirmed", evidence: "" }, LONG_TASK, 1),
    run("e4", { status: "stopped", by: "agent", reason: "" }, "Book the cheapest flight to Boston", 2),
    run("e5", { status: "failed", error: "The tab was closed. Open the page again." }, UNBROKEN, 40),
  ]
  const openList = (page: Page) => page.getByText("Earlier runs").click()
  return {
    "earlier runs": {
      scene: { earlier },
      heading: "Earlier runs",
      says: ["Search for tea", "Verified", "Not checked", "Failed"],
      then: openList,
    },
    "no earlier runs": { scene: {}, heading: "Earlier runs", says: ["None yet."], then: openList },
    "an earlier run": {
      scene: { earlier },
      heading: "Book the cheapest flight to Boston",
      says: ["Stopped", "on shop.example", "Back"],
      then: async (page) => {
        await openList(page)
        await page.getByRole("button", { name: /Book the cheapest flight/ }).click()
      },
    },
  }
}
