import type { Session, Usage } from "../../src/agent/session"

/** What a run took; `ms` is missing before its end. */
export type Totals = {
  steps: number
  ms?: number
  tokensRead: number
  tokensWritten: number
  refused: number
}

export function totalsOf({
  steps,
  startedAt,
  endedAt,
}: Pick<Session, "steps" | "startedAt" | "endedAt">): Totals {
  const calls = steps.flatMap(({ planning, grounding }): Usage[] => [
    planning,
    ...(grounding ? [grounding] : []),
  ])
  const sum = (read: (usage: Usage) => number) => calls.reduce((total, usage) => total + read(usage), 0)
  return {
    steps: steps.length,
    ...(endedAt !== undefined && { ms: endedAt - startedAt }),
    tokensRead: sum(({ promptTokens }) => promptTokens),
    tokensWritten: sum(({ completionTokens }) => completionTokens),
    refused: steps.reduce((total, { rejected }) => total + rejected.length, 0),
  }
}
