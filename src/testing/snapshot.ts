import type {
  ContainerNode,
  ControlNode,
  ElementRole,
  PageSnapshot,
  SnapshotNode,
  TextNode,
} from "../page/snapshot"

/** A node of a page under test with its children; what is not given has the plainest value. */
export type NodeSpec =
  | ({ type: "control"; role: ElementRole; name: string; children?: NodeSpec[] } & Partial<ControlNode>)
  | ({ type: "text"; text: string; children?: undefined } & Partial<TextNode>)
  | ({ type: "container"; children: NodeSpec[] } & Partial<ContainerNode>)

export const control = (role: ElementRole, name: string, rest: Partial<ControlNode> = {}): NodeSpec => ({
  type: "control",
  role,
  name,
  ...rest,
})

export const field = (name: string, rest: Partial<ControlNode> = {}): NodeSpec =>
  control("textbox", name, { editable: true, tag: "input", inputType: "text", ...rest })

export const select = (
  name: string,
  options: string[],
  selected = 0,
  rest: Partial<ControlNode> = {},
): NodeSpec =>
  control("combobox", name, {
    tag: "select",
    value: options[selected] ?? "",
    options: options.map((text, at) => ({ text, selected: at === selected, disabled: false })),
    ...rest,
  })

export const text = (words: string, rest: Partial<TextNode> = {}): NodeSpec => ({
  type: "text",
  text: words,
  ...rest,
})
export const heading = (words: string): NodeSpec => text(words, { role: "heading", level: 2 })

export const box = (children: NodeSpec[], rest: Partial<ContainerNode> = {}): NodeSpec => ({
  type: "container",
  children,
  ...rest,
})

/** A snapshot of one frame with these nodes; ids count from 1 in document order. */
export function page(title: string, specs: NodeSpec[], url = "https://shop.example/"): PageSnapshot {
  const nodes: SnapshotNode[] = []
  const add = (spec: NodeSpec, parent: number): void => {
    const index = nodes.length
    nodes.push(toNode(spec, parent, index + 1))
    for (const child of spec.children ?? []) add(child, index)
  }
  for (const spec of specs) add(spec, -1)
  const viewport = { width: 1280, height: 800 }
  return {
    url,
    title,
    viewport,
    scroll: { top: 0, height: 800 },
    frames: [{ frameId: 0, snapshotId: "s1", url }],
    nodes,
  }
}

function toNode(spec: NodeSpec, parent: number, nodeId: number): SnapshotNode {
  const { children: _, ...own } = spec
  const common = { parent, frameId: 0, nodeId, inViewport: true }
  switch (own.type) {
    case "text":
      return { role: "text", saidBy: [], ...common, ...own }
    case "container":
      return { role: "", name: "", tag: "div", shape: "", ...common, ...own }
    case "control":
      return {
        tag: own.role === "link" ? "a" : "button",
        inputType: "",
        disabled: false,
        readOnly: false,
        required: false,
        editable: false,
        focused: false,
        rect: { x: 0, y: 0, width: 100, height: 20 },
        path: `#n${nodeId}`,
        attributes: {},
        ...common,
        ...own,
      }
  }
}
