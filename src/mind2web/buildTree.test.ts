import { expect, test } from "vitest"
import { attributeNameOf, type PageNode, rootOf, tagOf, toElement } from "./buildTree"
import { serialise } from "./serialise"
import type { TreeElement } from "./tree"

test.each([
  ["DIV", "div"],
  ["linearGradient", "lineargradient"],
  ["#text", "text"],
  ["#comment", "hash-comment"],
  ["#cdata-section", "hash-cdata-section"],
  ["#document", "ROOT_DCOUMENT"],
  ["::before", "pseudo-before"],
  ["MY-TAG", "my-tag"],
  ["SVG:RECT", "svg-rect"],
  ["A.B", "a-b"],
])("the tag of %s is %s", (nodeName, tag) => {
  expect(tagOf(nodeName)).toBe(tag)
})

test.each([
  ["aria-label", "aria_label"],
  ["xlink:href", "xlink_href"],
  ["@click", "_click"],
  ["2x", "_2x"],
  ["class", "class"],
])("the attribute %s is called %s", (name, expected) => {
  expect(attributeNameOf(name)).toBe(expected)
})

const NOWHERE = 'bounding_box_rect="-1,-1,-1,-1"'

test.each<[why: string, node: PageNode, xml: string]>([
  [
    "an element where it is, with its attributes in order",
    {
      nodeName: "A",
      backendNodeId: 7,
      rect: { x: 8, y: -2.5, width: 100, height: 0 },
      attributes: [
        ["href", "/x?a&b"],
        ["aria-label", "X"],
      ],
      isClickable: true,
    },
    '<a backend_node_id="7" bounding_box_rect="8,-2.5,100,0" href="/x?a&amp;b" aria_label="X" ' +
      'is_clickable="true"/>',
  ],
  [
    "a text",
    { nodeName: "#text", nodeValue: " Hi\n", backendNodeId: 2 },
    `<text backend_node_id="2" ${NOWHERE}> Hi\n</text>`,
  ],
  [
    "an input",
    { nodeName: "INPUT", backendNodeId: 3, inputValue: "", inputChecked: true },
    `<input backend_node_id="3" ${NOWHERE} input_value="" input_checked="true"/>`,
  ],
  [
    "an option that is not selected",
    { nodeName: "OPTION", backendNodeId: 4, optionSelected: false, isClickable: false },
    `<option backend_node_id="4" ${NOWHERE}/>`,
  ],
  [
    "an option that is",
    { nodeName: "OPTION", backendNodeId: 4, optionSelected: true },
    `<option backend_node_id="4" ${NOWHERE} option_selected="true"/>`,
  ],
  [
    "a textarea",
    { nodeName: "TEXTAREA", backendNodeId: 5, textValue: "a\nb" },
    `<textarea backend_node_id="5" ${NOWHERE} text_value="a&#10;b"/>`,
  ],
  [
    "generated content",
    { nodeName: "::after", backendNodeId: 6, pseudoType: "after" },
    `<pseudo-after backend_node_id="6" ${NOWHERE} pseudo_type="after"/>`,
  ],
  [
    "attributes of one name after cleaning: the last value in the first place",
    {
      nodeName: "P",
      backendNodeId: 8,
      attributes: [
        ["data-x", "1"],
        ["id", "i"],
        ["data_x", "2"],
      ],
    },
    `<p backend_node_id="8" ${NOWHERE} data_x="2" id="i"/>`,
  ],
  [
    "what the page calls as Mind2Web calls its own",
    {
      nodeName: "INPUT",
      backendNodeId: 9,
      attributes: [
        ["input-value", "theirs"],
        ["backend-node-id", "x"],
      ],
      inputValue: "ours",
    },
    `<input backend_node_id="x" ${NOWHERE} input_value="ours"/>`,
  ],
  [
    "characters that XML has not",
    { nodeName: "#text", nodeValue: "a\u0000\u001b\ud800\uffff\u{1f600}", backendNodeId: 1 },
    `<text backend_node_id="1" ${NOWHERE}>a\ufffd\u{1f600}</text>`,
  ],
])("%s", (_, node, xml) => {
  expect(serialise(toElement(node))).toBe(xml)
})

test("the root is the first html that holds something, else the document", () => {
  const element = (tag: string, ...children: TreeElement[]): TreeElement => ({
    ...toElement({ nodeName: tag, backendNodeId: 1 }),
    children,
  })
  const body = element("body")
  const [page, doctype, html, drawing] = [
    element("#document"),
    element("html"),
    element("html", body),
    element("svg", body),
  ]
  expect(rootOf([page, doctype, html, body])).toBe(html)
  expect(rootOf([page, doctype, drawing])).toBe(page)
})
