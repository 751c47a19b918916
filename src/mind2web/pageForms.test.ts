import { expect, test } from "vitest"
import { graftFrames } from "./graftFrames"
import { pageForms } from "./pageForms"
import type { TreeElement } from "./tree"

const element = (tag: string, id: string, children: TreeElement[] = [], rest: Partial<TreeElement> = {}) =>
  ({
    type: "element",
    tag,
    attributes: [["backend_node_id", id]],
    children,
    tail: "",
    ...rest,
  }) satisfies TreeElement
const text = (id: string, words: string) => element("text", id, [], { text: words })

test("frames stand in their elements, and so do frames in frames", () => {
  const page = element("html", "1", [element("iframe", "2", [text("3", "none")]), element("iframe", "4")])
  const outer = element("html", "101", [element("frame", "102")])
  const inner = element("html", "201")
  const lost = element("html", "301")
  const grafted = graftFrames(page, [
    { tree: inner, at: "102" },
    { tree: outer, at: "2" },
    { tree: lost, at: "999" },
  ])
  const shape = ({ attributes, children }: TreeElement): unknown => [
    attributes[0]![1],
    ...children.map((child) => shape(child as TreeElement)),
  ]
  expect(shape(grafted)).toEqual(["1", ["2", ["101", ["102", ["201"]]], ["3"]], ["4"]])
})

test("a page is kept as it is, cleaned, and pruned around its candidates", () => {
  const button = element("button", "5", [text("6", " Save  it ")])
  const far = [1, 2, 3, 4].map((at) => element("p", `${10 + at}`, [text(`${20 + at}`, `far ${at}`)]))
  const page = element("html", "1", [element("body", "2", [element("div", "3", [button]), ...far])])
  const { html, cleaned, pruned, candidates } = pageForms(page, ["5", "77", "5"])
  expect(candidates).toEqual(["5"])
  expect(html).toContain('<button backend_node_id="5"><text backend_node_id="6"> Save  it </text></button>')
  // The div has nothing but its id and one child; the candidate stays.
  expect(cleaned).toContain(
    '<body backend_node_id="2"><button backend_node_id="5"><text backend_node_id="6">Save it',
  )
  // Siblings within three positions stay, without their ids.
  expect(pruned).toBe(
    '<html><body><button backend_node_id="5"><text>Save it</text></button><p><text>far 1</text></p>' +
      "<p><text>far 2</text></p><p><text>far 3</text></p></body></html>",
  )
})
