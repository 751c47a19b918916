import { describeSubgoal } from "../src/agent/describeSession"

/** The subgoals in a planning reply that is still being written, in plain words; "" before the first begins. */
export function subgoalSoFar(reply: string): string {
  const start = reply.search(/Subgoal \d+:/)
  if (start === -1) return ""
  const words = reply.slice(start).replace(/Subgoal \d+:\s*/g, "")
  // A quote that is not closed yet.
  return describeSubgoal(words).replace('"', "“")
}
