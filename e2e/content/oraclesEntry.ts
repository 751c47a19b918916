import { computeAccessibleName } from "dom-accessibility-api"
import { captureFrame } from "../../content/capture"
import { createElementMap } from "../../content/nodes"

/** A captured control, marked in the page by its number. */
export type Compared = {
  /** Value of the attribute `data-captured`. */
  mark: string
  role: string
  name: string
  /** The name that dom-accessibility-api computes. */
  othersName: string
  html: string
}

const map = createElementMap()

/** Captures the page, marks the elements of its controls and has each named by dom-accessibility-api. */
export function compareNames(): Compared[] {
  const { nodes } = captureFrame(document, { map, snapshotId: "oracles", secrets: [] })
  return nodes.flatMap((node) => {
    const element = node.type === "control" ? map.elementOf(node.nodeId) : undefined
    if (node.type !== "control" || !element) return []
    const mark = String(node.nodeId)
    element.setAttribute("data-captured", mark)
    const othersName = computeAccessibleName(element).replace(/\s+/g, " ").trim()
    return [{ mark, role: node.role, name: node.name, othersName, html: element.outerHTML.slice(0, 200) }]
  })
}
