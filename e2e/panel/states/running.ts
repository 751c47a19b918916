import { sessionIn, TYPED, UNDER_WAY } from "../sessions"
import type { PanelState } from "./panelState"

export function running(): Record<string, PanelState> {
  const steps = [TYPED, UNDER_WAY]
  return {
    "loading the model": {
      scene: {
        session: sessionIn({ status: "planning" }, { steps: [] }),
        activity: { doing: "loading-model", fraction: 0.42 },
        unanswered: ["prepareModel"],
      },
      heading: "Loading the model",
      says: ["42 %"],
    },
    "looking at the page": {
      scene: { session: sessionIn({ status: "looking" }, { steps: [] }) },
      heading: "Looking at the page",
      says: ["Deciding what to do"],
    },
    planning: {
      scene: {
        session: sessionIn({ status: "planning" }),
        activity: { doing: "thinking", text: "No, I will keep planning. Subgoal 3: Click the bu" },
      },
      heading: "Planning",
      says: ["covered by “We value your privacy”", "Step 3", "Click the bu"],
    },
    "choosing the action": {
      scene: {
        session: sessionIn({ status: "grounding" }, { steps: [TYPED, { ...UNDER_WAY, actions: [] }] }),
      },
      heading: "Choosing the action",
      says: ["Click the button “Accept all”"],
    },
    "acting on a whole plan": {
      scene: {
        session: sessionIn(
          { status: "acting", actionId: "a2" },
          {
            formulation: "onetime",
            steps: [TYPED, { ...UNDER_WAY, index: 2 }, { ...UNDER_WAY, index: 3, actions: [] }],
          },
        ),
      },
      heading: "Acting",
      says: ["Step 2 of 3", "Marked on the page"],
    },
    acting: {
      scene: { session: sessionIn({ status: "acting", actionId: "a3" }, { steps }) },
      heading: "Acting",
      says: ["Click the button “Accept all”", "Marked on the page"],
    },
    "a step opened": {
      scene: { session: sessionIn({ status: "acting", actionId: "a3" }, { steps }) },
      heading: "Acting",
      says: ["The page as the model read it", "143 of 360 tokens", "Left out: 243 lines", "tokens read"],
      then: (page) => page.getByText("Type “wireless headphones” into").click(),
    },
    "stop did not arrive": {
      scene: {
        session: sessionIn({ status: "planning" }),
        errors: { stopTask: "Lumos did not answer. Try again; if that does not help, restart the browser." },
      },
      heading: "Planning",
      says: ["Lumos did not answer. Try again"],
      then: (page) => page.getByRole("button", { name: "Stop" }).click(),
    },
  }
}
