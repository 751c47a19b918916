import type { Scene } from "../openPanel"
import { sessionIn } from "../sessions"
import type { PanelState } from "./panelState"

export function questions(): Record<string, PanelState> {
  const asking = (text: string): Scene => ({
    session: sessionIn({ status: "awaiting-answer", question: { questionId: "q1", text } }),
  })
  const dialog =
    "This needs you: the page shows a dialog or is busy. Do it in the page, then say here how to go on."
  return {
    question: { scene: asking("Which size?"), heading: "Lumos asks", says: ["Which size?"] },
    "question about the page": { scene: asking(dialog), heading: "Lumos asks", says: [dialog] },
    "question about a loop": {
      scene: asking(
        'The same page and action came up again: Click the button "Search". What should be done instead?',
      ),
      heading: "Lumos asks",
      says: ["What should be done instead?"],
    },
    "question left empty": {
      scene: asking("Which size?"),
      heading: "Lumos asks",
      says: ["Type an answer, or stop the run."],
      then: (page) => page.getByRole("button", { name: "Send" }).click(),
    },
  }
}
