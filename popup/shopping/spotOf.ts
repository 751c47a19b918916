import type { Session } from "../../src/agent/session"
import type { Spot } from "../../src/protocol/content"
import type { Evidence } from "../../src/shopping/ledger"

/** Where evidence stands in the tab's page, as far as the record tells: the page looked at last still has to be its. */
export function spotOf(
  { steps, last }: Pick<Session, "steps" | "last">,
  { url, frameId = 0, nodeId }: Evidence,
): Omit<Spot, "reveal"> | undefined {
  const look = last ?? steps.at(-1)?.observation
  const snapshotId = look?.view?.snapshotIds[String(frameId)]
  if (!look || snapshotId === undefined || nodeId === undefined || !isSamePage(look.url, url))
    return undefined
  return { frameId, nodeId, snapshotId }
}

/** Fragments name places of one page. */
export function isSamePage(a: string, b: string): boolean {
  return a.replace(/#.*$/su, "") === b.replace(/#.*$/su, "")
}
