import { STOP } from "./pageAware"

export type Plan =
  | { type: "stop" }
  /** Without number and full stop. */
  | { type: "subgoals"; subgoals: string[] }
  /** The reply is no plan; `observation` goes back to the model. */
  | { type: "unreadable"; observation: string }

/** Parses a planning reply, of either formulation. Numbers must count up from `first`. */
export function parsePlan(reply: string, first: number): Plan {
  const text = reply.trim()
  if (text.startsWith(STOP.slice(0, -1))) return { type: "stop" }
  const start = text.indexOf(`Subgoal ${first}: `)
  if (start < 0) return { type: "unreadable", observation: `the plan must begin with "Subgoal ${first}: "` }
  const subgoals: string[] = []
  let rest = text.slice(start)
  for (let number = first; ; number++) {
    rest = rest.slice(`Subgoal ${number}: `.length)
    const next = rest.indexOf(`; Subgoal ${number + 1}: `)
    subgoals.push((next < 0 ? rest : rest.slice(0, next)).trim().replace(/\.$/, ""))
    if (next < 0) break
    rest = rest.slice(next + 2)
  }
  return subgoals.includes("")
    ? { type: "unreadable", observation: "a subgoal must say what to do" }
    : { type: "subgoals", subgoals }
}
