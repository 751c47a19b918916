import { parseActions } from "../../src/action/action"
import type { Said, Step } from "../../src/agent/session"

export type Checked = { ok: true; right: Said } | { ok: false; field: "subgoal" | "action"; message: string }

/** What the person wrote as what a step should have been. An action that is left as it was is not part of it. */
export function checkCorrection(step: Step, subgoal: string, action: string): Checked {
  const words = subgoal.trim().replace(/\.$/, "")
  const said = action.trim()
  const done = step.actions[0]?.text ?? ""
  if (words === "") return { ok: false, field: "subgoal", message: "Say what should have been done." }
  if (said === "" || said === done)
    return words === step.subgoal.trim().replace(/\.$/, "")
      ? { ok: false, field: "subgoal", message: "This is what was done. Change the words or the action." }
      : { ok: true, right: { subgoal: words } }
  const parsed = parseActions(said)
  if (parsed.ok) return { ok: true, right: { subgoal: words, action: said } }
  const message = `This cannot be read: ${parsed.observation}. Write it as in: R1 = CLICK(Env, QUERY: button "Search")`
  return { ok: false, field: "action", message }
}
