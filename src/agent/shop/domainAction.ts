import type { Session } from "../session"
import type { Purpose } from "./moves"

/**
 * What a move does in Lumos' interface for shops, numbered through the run: `R2 = Click(B07); R3 = FeatureRetrieve(R2,
 * Query: …)`. Undefined for what that interface has no action for: a number to set, a tick to take away.
 */
export function domainActionOf(purpose: Purpose, session: Session): string | undefined {
  const task = session.task
  const before = session.steps.flatMap(({ domainAction }) => domainAction ?? []).join("; ")
  const first = Math.max(0, ...[...before.matchAll(/R(\d+) = /g)].map(([, number]) => Number(number))) + 1
  switch (purpose.kind) {
    case "search":
      return `R${first} = Search(${purpose.query})`
    case "open": {
      const click = `R${first} = Click(${purpose.title})`
      if (session.shopping?.pick?.id === purpose.id)
        return `${pickOf(first, before, task)}; R${first + 1} = Click(R${first})`
      return `${click}; R${first + 1} = FeatureRetrieve(R${first}, Query: ${task})`
    }
    case "details":
      return `R${first} = Click(${purpose.name}); R${first + 1} = FeatureRetrieve(R${first}, Query: ${task})`
    case "choose":
      return `R${first} = Click(${purpose.choice.value})`
    case "back":
    case "next":
    case "cart":
    case "buy":
      return `R${first} = Click(${purpose.name})`
    case "adjust":
      return undefined
  }
}

/** The pick among what the last search found, by the features retrieved since. */
function pickOf(number: number, before: string, task: string): string {
  const last = (name: string) =>
    [...before.matchAll(new RegExp(`(R\\d+) = ${name}\\(`, "g"))].map(([, result]) => result!)
  const items = last("Search").at(-1) ?? "R1"
  return `R${number} = Pick(Item_names: ${items}, Item_features: [${last("FeatureRetrieve").join(", ")}], Query: ${task})`
}
