import { cleanText, clip } from "../page/clean"
import { TEXT_LENGTH } from "../page/describe"
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

export const PROBLEM =
  /\b(?:sold out|out of stock|unavailable|not available|no longer available|an error|error:|invalid|incorrect|failed|declined|is required|are required|could not|cannot|can't|unable to|not (?:a |an )?(?:valid|known)|no matching|does not exist|doesn't exist|at least one|please (?:choose|select|enter|fill|try)|not found|no results)(?!\w)/i

/** What the page holds against the claim: an alert that names a problem and was not there before the last action. */
function findObjection(snapshot: PageSnapshot, before: string): string | undefined {
  const alerts = snapshot.nodes.filter((node) => node.type === "text" && node.role === "alert")
  return alerts
    .map((node) => ("text" in node ? cleanText(node.text) : ""))
    .find((text) => PROBLEM.test(text) && !before.includes(clip(text, TEXT_LENGTH)))
}

const NOTHING_FOUND =
  /\b0 (?:results?|match(?:es)?|hits)\b|\bno (?:(?:search|matching|other) )?(?:results?|match(?:es)?|items?|products?|entries|records|rows|messages|mails?|emails?|conversations|contacts|people|users|customers|members|orders|flights|pages|articles|hits|documents|offers|events|files)\b(?! (?:selected|unread|new|left))|\bnothing (?:was |has been )?(?:found|matche[sd]|here)|\b(?:could|can|did|do)(?: not|n[’']t) (?:be found|find|match)|\bno \S+(?: \S+)? (?:found|matche[sd])/i

/** The page's own words for a search without results, unless it said so before. */
export function findEmptyResult(snapshot: PageSnapshot, before: string): string | undefined {
  return snapshot.nodes
    .flatMap((node) => (node.type === "text" && node.saidBy.length === 0 ? [cleanText(node.text)] : []))
    .find((text) => NOTHING_FOUND.test(text) && !before.includes(clip(text, TEXT_LENGTH)))
}

export const NOTHING_TO_DO =
  "There is nothing on this page that can be acted on. Open another page and start the task there."

export type Claim = {
  /** Text that the page must show. */
  expect?: string | undefined
  /** The page description that the last action was chosen on. */
  before: string
}

/** What a run may say of itself when the model says it is done. */
export function judgeClaim(snapshot: PageSnapshot, { expect, before }: Claim): Outcome {
  const evidence = expect === undefined ? undefined : findExpected(snapshot, expect)
  if (evidence !== undefined) return { status: "done", known: "verified", evidence }
  const objection = findObjection(snapshot, before) ?? findEmptyResult(snapshot, before)
  if (objection !== undefined)
    return { status: "stopped", by: "agent", reason: `The page says "${clip(objection, 160)}"` }
  if (expect === undefined)
    return { status: "done", known: "claimed", evidence: `The page is now "${cleanText(snapshot.title)}".` }
  return {
    status: "stopped",
    by: "agent",
    reason: `The model says it is done, but the page does not show "${cleanText(expect)}".`,
  }
}
