import { describe, expect, test } from "vitest"
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
  const odd = frame(9, [0], [text(-1, "Inside"), container(-1, "iframe", 3)])
  odd.snapshot.unreadElements = 2
  const main = frame(0, [], [container(-1, "iframe", 0), container(-1, "iframe", 1)])
  expect(stitchFrames([main, odd]).unread).toEqual({ frames: 2, elements: 2 })
  expect(stitchFrames([main, frame(9, [0], []), frame(3, [1], [])])).not.toHaveProperty("unread")
  // Of a frame that nobody can see nothing is missing.
  expect(stitchFrames([frame(0, [], [])])).not.toHaveProperty("unread")
})

describe("frames in shadow roots, which no window lists", () => {
  const shadow = container(-1, "iframe", -1)
  const inShadow = (frameId: number, framePath = [-1], nodes = [text(-1, `In ${frameId}`)]) =>
    frame(frameId, framePath, nodes)

  test("the only one is the one there is", () => {
    const page = stitchFrames([
      frame(0, [], [shadow, container(-1, "iframe", 0)]),
      frame(2, [-1], [text(-1, "Outer"), shadow]),
      inShadow(3, [-1, -1]),
      inShadow(4, [0]),
    ])
    expect(outline(page.nodes)).toEqual([
      "-1 iframe @0",
      "0 Outer @2",
      "0 iframe @2",
      "2 In 3 @3",
      "-1 iframe @0",
      "4 In 4 @4",
    ])
    expect(page).not.toHaveProperty("unread")
  })

  test.each([
    ["two of them", [shadow, shadow], [inShadow(2), inShadow(3)], 2],
    ["one of two that answers", [shadow, shadow], [inShadow(2)], 2],
    ["one that is hidden beside it", [shadow], [inShadow(2), inShadow(3)], 1],
  ])("%s cannot be told apart, and count as unread", (_, nodes, inside, frames) => {
    const page = stitchFrames([frame(0, [], nodes), ...inside])
    expect(page.nodes).toHaveLength(nodes.length)
    expect(page.unread).toEqual({ frames, elements: 0 })
  })
})

test("200 frames, each in the one before, are put together", () => {
  const depth = 200
  const frames = Array.from({ length: depth }, (_, level) =>
    frame(
      level,
      Array.from({ length: level }, () => 0),
      [text(-1, `Level ${level}`), container(-1, "iframe", 0)],
    ),
  )
  const page = stitchFrames(frames)
  expect(page.nodes).toHaveLength(2 * depth)
  expect(page.nodes.at(-2)).toMatchObject({ text: `Level ${depth - 1}`, parent: 2 * depth - 3 })
  expect(page.unread).toEqual({ frames: 1, elements: 0 })
})

test("each frame's document is named where the browser names it", () => {
  const main = { ...frame(0, [], [container(-1, "iframe", 0)]), documentId: "A" }
  const page = stitchFrames([main, frame(9, [0], [])])
  expect(page.frames.map(({ documentId }) => documentId)).toEqual(["A", undefined])
})
