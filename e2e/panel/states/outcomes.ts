import type { Outcome } from "../../../src/agent/session"
import type { Scene } from "../openPanel"
import { sessionIn } from "../sessions"
import type { PanelState } from "./panelState"

export function outcomes(): Record<string, PanelState> {
  const ended = (state: Outcome, about = {}): Scene => ({ session: sessionIn(state, about) })
  const claimed: Outcome = {
    status: "done",
    known: "claimed",
    evidence: 'The page is now "Wireless headphones – Shop".',
  }
  return {
    claimed: {
      scene: ended(claimed),
      heading: "The model says it is done",
      says: ["Check the page. The page is now “Wireless headphones – Shop”.", "Did it work?"],
    },
    "claimed, and it did not work": {
      scene: ended(claimed, { feedback: { worked: false, at: Date.now() } }),
      heading: "You said that it did not work",
      says: ["Put the task in other words", "Edit task"],
    },
    verified: {
      scene: ended({ status: "done", known: "verified", evidence: 'The page says "12 results under $50".' }),
      heading: "Done and verified",
      says: ["The page says “12 results under $50”."],
    },
    confirmed: {
      scene: ended(
        { status: "done", known: "confirmed", evidence: "You said that it worked." },
        { feedback: { worked: true, at: Date.now() } },
      ),
      heading: "Done",
      says: ["You said that it worked."],
    },
    "stopped by the person": {
      scene: ended({ status: "stopped", by: "person", reason: "You stopped it." }),
      heading: "You stopped it",
      says: ["What was done on the page until then stays done."],
    },
    "stopped before the first step": {
      scene: ended({ status: "stopped", by: "person", reason: "You stopped it." }, { steps: [] }),
      heading: "You stopped it",
      says: ["0 steps"],
    },
    "stopped by a refusal": {
      scene: ended({
        status: "stopped",
        by: "person",
        reason: 'Not allowed: Click the button "Place order".',
      }),
      heading: "You stopped it",
      says: ["Not allowed: Click the button “Place order”."],
    },
    "stopped by the agent": {
      scene: ended({
        status: "stopped",
        by: "agent",
        reason: "It was not done after 30 steps. Allow more steps, or split the task into smaller ones.",
      }),
      heading: "Lumos stopped",
      says: ["It was not done after 30 steps. Allow more steps"],
    },
    failed: {
      scene: ended({
        status: "failed",
        error: "The tab was closed. Open the page again and start the task there.",
      }),
      heading: "It did not work",
      says: ["The tab was closed. Open the page again"],
    },
  }
}
