import { cleanText, clip } from "../page/clean"
import type { PageSnapshot } from "../page/snapshot"
import type { Outcome } from "./session"

/** Where on the page the expected text stands: title, address, text, name or value; undefined when it does not. */
export function findExpected(snapshot: PageSnapshot, expect: string): string | undefined {
  const wanted = cleanText(expect).toLowerCase()
  if (wanted === "") return undefined
  const holds = (text: string) => cleanText(text).toLowerCase().includes(wanted)
  if (holds(snapshot.title)) return `The page is titled "${cleanText(snapshot.title)}".`
  for (const node of snapshot.nodes) {
    if (node.type === "text" && holds(node.text)) return `The page says "${cleanText(node.text)}".`
    if (node.type === "control" && holds(node.value ?? ""))
      return `The ${node.role} "${cleanText(node.name)}" shows "${cleanText(node.value ?? "")}".`
    if (node.type === "control" && holds(node.name))
      return `The page has the ${node.role} "${cleanText(node.name)}".`
  }
  return holds(snapshot.url) ? `The address is ${snapshot.url}.` : undefined
}

const PROBLEM =
  /\b(?:sold out|out of stock|unavailable|not available|no longer available|errors?|invalid|incorrect|wrong|failed|declined|required|could not|cannot|can't|please (?:choose|select|enter|fill|try)|not found|no results)\b/i

/** What the page itself holds against the claim: an alert that names a problem. */
function findObjection(snapshot: PageSnapshot): string | undefined {
  const alerts = snapshot.nodes.filter((node) => node.type === "text" && node.role === "alert")
  return alerts.map((node) => ("text" in node ? cleanText(node.text) : "")).find((text) => PROBLEM.test(text))
}

/** What a run may say of itself when the model says it is done. */
export function judgeClaim(snapshot: PageSnapshot, expect: string | undefined): Outcome {
  const objection = findObjection(snapshot)
  if (objection !== undefined)
    return { status: "stopped", by: "agent", reason: `The page says "${clip(objection, 160)}"` }
  if (expect === undefined)
    return { status: "done", known: "claimed", evidence: `The page is now "${cleanText(snapshot.title)}".` }
  const evidence = findExpected(snapshot, expect)
  return evidence === undefined
    ? {
        status: "stopped",
        by: "agent",
        reason: `The model says it is done, but the page does not show "${cleanText(expect)}".`,
      }
    : { status: "done", known: "verified", evidence }
}
