import { expect, test } from "vitest"
import { parseMind2web } from "../../scripts/parseMind2web"
import { candidateText } from "./candidateText"

/** ` #3` stands for ` backend_node_id="3"`. */
const page = (xml: string) => parseMind2web(xml.replaceAll(/ #(\w+)/g, ' backend_node_id="$1"'))

const words = (count: number) => Array<string>(count).fill("w").join(" ")
const paragraph = `<p #2 name="p"><text #4>${words(20)}</text></p>`

test.each([
  [
    "the path to it and what it is",
    '<html #1><body #2 title="shop"><div #4 role="form"><label #5 name="l"><text #6>Leaving from</text>' +
      '<input #3 type="text" placeholder="To (city)"/></label></div></body></html>',
    "ancestors: /html/body shop/div form/label lLeaving from\ntarget: (input id=0 text to (city) )",
  ],
  [
    "siblings stand in the path, brackets in texts are brackets",
    '<html #1><body #2><p #4 name="a (b)"/><b #3><text #5>x</text></b></body></html>',
    "ancestors: /html/body/p a/b\ntarget: (b id=0x)",
  ],
  ["the root has no path", '<a #3><b #1 name="b"/></a>', "ancestors: \ntarget: (a id=0(b b ))"],
  [
    "what follows its end goes with it",
    '<a #1>1<b #3/>2<c #2 name="c"/>3</a>',
    "ancestors: /a1/c c3\ntarget: (b id=0 )2",
  ],
  // A paragraph is "(p p" and "w" twenty times, and brackets leave no space around them.
  [
    "a hundred words of what it is",
    `<a #3>${paragraph.repeat(6)}</a>`,
    `ancestors: \ntarget: (a id=0(p ${`pw ${words(18)} w)(p `.repeat(4)}pw ${words(17)}`,
  ],
  [
    "the last fifty words of the path",
    `<a #1>${paragraph.repeat(3)}<b #3/></a>`,
    `ancestors: ${words(9)} w/p pw ${words(18)} w/p pw ${words(18)} w\ntarget: (b id=0 )`,
  ],
])("%s", (_, xml, text) => {
  expect(candidateText(page(xml), "3")).toBe(text)
})
