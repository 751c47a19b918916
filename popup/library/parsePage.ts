import type { TreeElement } from "../../src/mind2web/tree"
import { treeOfXml } from "../../src/mind2web/treeOfXml"

/** A stored page as a tree, by the browser's own parser. Throws an error that says where it is no XML. */
export function parsePage(html: string): TreeElement {
  const parsed = new DOMParser().parseFromString(html.replace(/^\ufeff/, ""), "text/xml")
  const problem = parsed.querySelector("parsererror")
  if (problem) throw new Error(problem.textContent ?? "unreadable")
  return treeOfXml(parsed.documentElement)
}
