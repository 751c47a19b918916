import type { ControlNode, PageSnapshot } from "../page/snapshot"
import { isText } from "../page/tree"
import type { SelectorBundle } from "./session"

/** Attributes that test tools look for, in the order in which they are asked. */
export const TEST_ID_ATTRIBUTES = ["data-testid", "data-test-id", "data-test", "data-cy", "data-qa"] as const

/** Between the path of an iframe and the path of what is in it. */
export const FRAME_JOINT = " >>frame>> "

/** Characters of a text. */
const LENGTH = 200

/** How a replay finds the control at `index` again. `label` is its element label, unique on the page. */
export function selectorsOf(snapshot: PageSnapshot, index: number, label: string): SelectorBundle {
  const { role, name, path, attributes } = snapshot.nodes[index] as ControlNode
  const { id } = attributes
  const testId = TEST_ID_ATTRIBUTES.map((attribute) => attributes[attribute]).find(Boolean)
  const { inside, around } = textsOf(snapshot, index)
  return {
    ...(testId !== undefined && { testId }),
    ...(id !== undefined && !looksGenerated(id) && { id }),
    role,
    name,
    ...(around !== "" && { labelText: around }),
    ...(inside !== "" && { text: inside }),
    path: [...framePathsOf(snapshot, index), path].join(FRAME_JOINT),
    label,
  }
}

/** Number tokens of React's `useId`, ids of databases and of builds: none of them outlives a reload or a release. */
const GENERATED = [
  /(?:^|[^A-Za-z0-9])r[0-9a-z]{1,4}[:»_](?:$|[^A-Za-z0-9])|[:«]r[0-9a-z]+[:»]/,
  /[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}/i,
  /\d{3}/,
  /^\d+$/,
  // Letters and digits by turns, as in hashes.
  /[a-z]\d+[a-z]+\d/i,
]

/** Whether an id is a program's own, made anew when the page is. */
export function looksGenerated(id: string): boolean {
  return GENERATED.some((pattern) => pattern.test(id))
}

/** What the control itself shows, and the labels that name it from outside. */
function textsOf({ nodes }: PageSnapshot, index: number): { inside: string; around: string } {
  const { nodeId, frameId } = nodes[index] as ControlNode
  const within = new Set([index])
  const inside: string[] = []
  const around: string[] = []
  nodes.forEach((node, at) => {
    if (within.has(node.parent)) within.add(at)
    if (!isText(node) || node.frameId !== frameId) return
    if (within.has(at)) inside.push(node.text)
    else if (node.saidBy.includes(nodeId)) around.push(node.text)
  })
  return { inside: join(inside), around: join(around) }
}

function join(texts: string[]): string {
  return texts.join(" ").slice(0, LENGTH)
}

/** Paths of the iframes around a node, outermost first. */
function framePathsOf({ nodes }: PageSnapshot, index: number): string[] {
  const paths: string[] = []
  for (let at = index; at >= 0; at = nodes[at]!.parent) {
    const parent = nodes[nodes[at]!.parent]
    if (parent?.type === "container" && parent.frameId !== nodes[at]!.frameId)
      paths.unshift(parent.path ?? "")
  }
  return paths
}
