/** Actions before the one that is looked for that a ranker is told. */
const MAX_ACTIONS = 3

/** What a ranker compares the candidates' texts with; `actionReprs` are those of all actions so far. */
export function rankingQuery(task: string, actionReprs: readonly string[]): string {
  return `task is: ${task}\nPrevious actions: ${actionReprs.slice(-MAX_ACTIONS).join("; ")}`
}

/** With what Lumos ranks a second time: the QUERY of the action and, for SELECT, its TEXT. */
export function lumosRankingQuery(query: string, actionReprs: readonly string[], option?: string): string {
  const close = option === undefined ? "" : ` The option contents should be close to '${option}'.`
  return rankingQuery(query + close, actionReprs)
}
