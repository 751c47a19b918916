import { expect, test } from "vitest"
import { serialise } from "../src/mind2web/serialise"
import { parseMind2web } from "./parseMind2web"

// As lxml reads the same text (`etree.tostring(etree.fromstring(text), encoding="unicode")`).
test.each([
  ["<a></a>", "<a/>"],
  ["<a x = '1'  y='\"' />", '<a x="1" y="&quot;"/>'],
  ["<a>1<b/>2<c>3</c>4</a>\n", "<a>1<b/>2<c>3</c>4</a>"],
  ["<a> \n <b/>\n</a>", "<a> \n <b/>\n</a>"],
  ['<?xml version="1.0" encoding="UTF-8"?><!DOCTYPE html><!--x--><a/><?y?>', "<a/>"],
  ["\ufeff<a/>", "<a/>"],
  ["<a><!-- x & y --><?p  some data?><?q?></a>", "<a><!-- x & y --><?p some data?><?q?></a>"],
  ["<a>1<![CDATA[<b> & ]]>2</a>", "<a>1&lt;b&gt; &amp; 2</a>"],
  ["<a>&lt;&gt;&amp;&quot;&apos;&#39;&#x1F600;&#160;</a>", "<a>&lt;&gt;&amp;\"''\u{1f600}\u00a0</a>"],
  ["<a>&amp;nbsp;&#38;amp;</a>", "<a>&amp;nbsp;&amp;amp;</a>"],
  ["<a>1\r\n2\r3&#13;\u0085\u2028</a>", "<a>1\n2\n3&#13;\u0085\u2028</a>"],
  ['<a x="1\r\n2\t3&#10;&#9;"/>', '<a x="1 2 3&#10;&#9;"/>'],
  ['<a x="]]>"/>', '<a x="]]&gt;"/>'],
  ['<a __proto__="1" constructor="2"/>', '<a __proto__="1" constructor="2"/>'],
  ['<a x="1" xmlns="u:a" xmlns:p="u:p" p:y="2"/>', '<a xmlns="u:a" xmlns:p="u:p" x="1" p:y="2"/>'],
])("reads %j", (source, xml) => {
  expect(serialise(parseMind2web(source))).toBe(xml)
})

test("namespaces are known by what their prefix stands for", () => {
  const tree = parseMind2web('<a><b xmlns="u:b"><c/><d xmlns=""><e/></d></b><p:f xmlns:p="u:p"/></a>')
  const namespaces: Record<string, string | undefined> = {}
  const note = (element: typeof tree): void => {
    namespaces[element.tag] = element.namespace?.uri
    for (const child of element.children) if (child.type === "element") note(child)
  }
  note(tree)
  expect(namespaces).toEqual({
    a: undefined,
    b: "u:b",
    c: "u:b",
    d: undefined,
    e: undefined,
    "p:f": "u:p",
  })
})

const AMPERSAND = 'Write "&amp;" for "&": XML knows only &amp; &lt; &gt; &quot; &apos; and numbers.'

test.each([
  ["", "Line 1: missing root element"],
  ["x<a/>", "Line 1: Unexpected content outside root element: 'x'"],
  ["<a>\n<b>\n</c></a>", 'At or after line 2, column 4: Opening and ending tag mismatch: "b" != "c"'],
  ["<a>", "At or after line 1, column 1: unclosed xml tag(s): a"],
  ["<a x=1/>", 'At or after line 1, column 1: attribute "1" missed quot(")!'],
  ['<a x="1" x="2"/>', "At or after line 1, column 1: Attribute x redefined"],
  ["<a>\n&nbsp;</a>", `Line 2, column 1: ${AMPERSAND}`],
  ["<a> & </a>", `Line 1, column 5: ${AMPERSAND}`],
  ['<a x="&amp"/>', `Line 1, column 7: ${AMPERSAND}`],
  ["<a>&#1;</a>", 'Line 1, column 4: "&#1;" is no character of XML.'],
  ["<a>&#xD800;</a>", 'Line 1, column 4: "&#xD800;" is no character of XML.'],
  ["<a>\u0001</a>", "Line 1, column 4: U+0001 is not allowed in XML."],
])("refuses %j", (source, message) => {
  expect(() => parseMind2web(source)).toThrow(message)
})

test.each(["<a/><b/>", "<a>a < b</a>", "<a:b/>", "<a b:c='1'/>", "<a><!-- -- --></a>", "<a", "<br>", "</a>"])(
  "refuses %j, too",
  (source) => {
    expect(() => parseMind2web(source)).toThrow(/^(At or after line 1|Line 1)/)
  },
)
