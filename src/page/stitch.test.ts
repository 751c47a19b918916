import { expect, test } from "vitest"
import type { ContainerNode, ControlNode, FrameSnapshot, SnapshotNode, TextNode } from "./snapshot"
import { stitchFrames } from "./stitch"

const text = (parent: number, text: string): TextNode => ({
  ...{ type: "text", parent, role: "text", text, saidBy: [], frameId: 0, inViewport: true },
})

const container = (parent: number, tag: string, childFrame?: number): ContainerNode => ({
  ...{ type: "container", parent, role: "", name: "", tag, shape: tag, nodeId: 1, frameId: 0 },
  ...(childFrame === undefined ? {} : { childFrame }),
})

const button = (parent: number, name: string, form: number): ControlNode => ({
  ...{
    type: "control",
    parent,
    nodeId: 7,
    frameId: 0,
    role: "button",
    name,
    tag: "button",
    inputType: "submit",
    form,
  },
  ...{ disabled: false, readOnly: false, required: false, editable: false, focused: false, inViewport: true },
  ...{ rect: { x: 0, y: 0, width: 10, height: 10 }, path: "button", attributes: {} },
})

const frame = (frameId: number, framePath: number[], nodes: SnapshotNode[]) => {
  const url = `https://example.test/${framePath.join("-")}`
  const snapshot: FrameSnapshot = {
    ...{ snapshotId: `s${frameId}`, url, title: `Frame ${frameId}`, framePath, nodes },
    ...{ viewport: { width: 800, height: 600 }, scroll: { top: 0, height: 600 } },
  }
  return { frameId, snapshot }
}

const outline = (nodes: SnapshotNode[]) =>
  nodes.map((node) => {
    const what =
      node.type === "text" ? node.text : node.type === "control" ? `${node.name} of ${node.form}` : node.tag
    return `${node.parent} ${what} @${node.frameId}`
  })

test("a frame's nodes follow its iframe, and indexes are those of the whole list", () => {
  const page = stitchFrames([
    frame(9, [0], [container(-1, "form"), button(0, "Pay", 0)]),
    frame(
      0,
      [],
      [
        container(-1, "main"),
        text(0, "Before"),
        container(0, "iframe", 0),
        container(0, "form"),
        button(3, "Search", 3),
      ],
    ),
  ])
  expect(outline(page.nodes)).toEqual([
    "-1 main @0",
    "0 Before @0",
    "0 iframe @0",
    "2 form @9",
    "3 Pay of 3 @9",
    "0 form @0",
    "5 Search of 5 @0",
  ])
  expect(page.title).toBe("Frame 0")
  expect(page.frames).toEqual([
    { frameId: 0, snapshotId: "s0", url: "https://example.test/" },
    { frameId: 9, snapshotId: "s9", url: "https://example.test/0" },
  ])
})

test("frames nest, and each is found by its path", () => {
  const page = stitchFrames([
    frame(0, [], [container(-1, "iframe", 1), text(-1, "End")]),
    frame(5, [1, 0], [text(-1, "Inner")]),
    frame(4, [1], [text(-1, "Outer"), container(-1, "iframe", 0), text(-1, "Outer end")]),
  ])
  expect(outline(page.nodes)).toEqual([
    "-1 iframe @0",
    "0 Outer @4",
    "0 iframe @4",
    "2 Inner @5",
    "0 Outer end @4",
    "-1 End @0",
  ])
})

test("a frame whose iframe was not captured is left out with all inside it", () => {
  const page = stitchFrames([
    frame(0, [], [text(-1, "Page")]),
    frame(1, [0], [container(-1, "iframe", 0)]),
    frame(2, [0, 0], [text(-1, "Ad")]),
  ])
  expect(outline(page.nodes)).toEqual(["-1 Page @0"])
  expect(page.frames.map(({ frameId }) => frameId)).toEqual([0])
})

test("a page without its main frame is a bug", () => {
  expect(() => stitchFrames([frame(1, [0], [])])).toThrow("main frame was not captured")
})

test("what could not be read is counted over all frames", () => {
  const odd = frame(9, [0], [text(-1, "Inside")])
  odd.snapshot.unreadElements = 2
  expect(stitchFrames([frame(0, [], [container(-1, "iframe", 0)]), odd], 1).unread).toEqual({
    frames: 1,
    elements: 2,
  })
  expect(stitchFrames([frame(0, [], [])])).not.toHaveProperty("unread")
})
