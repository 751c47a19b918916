import { expect, test } from "vitest"
import { parseMind2web } from "../../scripts/parseMind2web"
import { serialise } from "./serialise"
import type { TreeElement } from "./tree"

function element(parts: Partial<TreeElement>): TreeElement {
  return { type: "element", tag: "a", attributes: [], children: [], tail: "", ...parts }
}

const svg = { prefix: "", uri: "u:svg" }

test.each<[why: string, tree: TreeElement, xml: string]>([
  ["nothing in it", element({}), "<a/>"],
  ["an empty text in it", element({ text: "" }), "<a></a>"],
  [
    "text",
    element({ text: "1 < 2 > 0 & \"x\" 'y'\r\n\t" }),
    "<a>1 &lt; 2 &gt; 0 &amp; \"x\" 'y'&#13;\n\t</a>",
  ],
  [
    "attributes, in order",
    element({
      attributes: [
        ["z", "<\"'>&"],
        ["b", "\n\t\r"],
      ],
    }),
    '<a z="&lt;&quot;\'&gt;&amp;" b="&#10;&#9;&#13;"/>',
  ],
  [
    "children and what is between them",
    element({ text: "1", children: [element({ tag: "b", tail: "2" }), element({ tag: "c" })], tail: "3" }),
    "<a>1<b/>2<c/></a>3",
  ],
  [
    "comments",
    element({ children: [{ type: "markup", markup: "<!-- & -->", tail: "&" }] }),
    "<a><!-- & -->&amp;</a>",
  ],
  [
    "namespaces before attributes",
    element({ declarations: [svg, { prefix: "p", uri: "u:&" }], attributes: [["p:b", "c"]] }),
    '<a xmlns="u:svg" xmlns:p="u:&amp;" p:b="c"/>',
  ],
])("%s", (_, tree, xml) => {
  expect(serialise(tree)).toBe(xml)
})

test("a tree deeper than calls may be", () => {
  const depth = 100_000
  const xml = "<a>".repeat(depth) + "<b/>" + "</a>".repeat(depth)
  let tree = element({ tag: "b" })
  for (let i = 0; i < depth; i++) tree = element({ children: [tree] })
  expect(serialise(tree)).toBe(xml)
})

test("what is read is written as it was", () => {
  const xml = `<a x="&quot;&#10;">t &amp; <text>&#13;\u0085\u2028\u{1f600}</text> <!--c--><?p d?></a>`
  expect(serialise(parseMind2web(xml))).toBe(xml)
})
