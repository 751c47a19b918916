import { makeStep, sessionIn, TYPED, UNDER_WAY } from "../sessions"
import { LONG_TASK, UNBROKEN } from "./longStrings"
import type { PanelState } from "./panelState"

export function longTexts(): Record<string, PanelState> {
  const step = makeStep(
    2,
    `Click the button "${UNBROKEN}".`,
    { op: "CLICK" },
    { status: "done", changes: [{ type: "content", added: [UNBROKEN] }], settleMs: 50 },
  )
  const many = Array.from({ length: 24 }, (_, i) =>
    makeStep(i + 1, `Click the button "Next page".`, { op: "CLICK" }, TYPED.actions[0]?.result),
  )
  const long = { task: LONG_TASK, steps: [TYPED, step, { ...UNDER_WAY, index: 3 }] }
  return {
    "long task typed": {
      scene: {},
      heading: "Lumos",
      says: ["Acts on"],
      then: (page) => page.getByRole("textbox").first().fill(LONG_TASK),
    },
    "long task and label, running": {
      scene: { session: sessionIn({ status: "acting", actionId: "a3" }, long) },
      heading: "Acting",
      says: [UNBROKEN, "Show the whole task"],
    },
    "long task, consent": {
      scene: {
        session: sessionIn(
          {
            status: "awaiting-consent",
            request: {
              requestId: "r1",
              kinds: ["order", "legal"],
              reasons: [`the button says "${UNBROKEN}"`],
              action: `Click the button "${UNBROKEN}"`,
              site: "https://a-very-long-name-of-a-shop-that-nobody-would-type.shops.example",
              rememberable: true,
            },
          },
          long,
        ),
      },
      heading: "Place the order?",
      says: [UNBROKEN],
    },
    "long task, ended": {
      scene: {
        session: sessionIn(
          {
            status: "stopped",
            by: "agent",
            reason: `The model gave no usable plan (its last reply: "${UNBROKEN.slice(0, 120)}"). Put the task in other words, then run it again.`,
          },
          long,
        ),
      },
      heading: "Lumos stopped",
      says: ["Put the task in other words, then run it again."],
    },
    "many steps": {
      scene: { session: sessionIn({ status: "planning" }, { steps: many }) },
      heading: "Planning",
      says: ["Deciding what to do"],
    },
  }
}
