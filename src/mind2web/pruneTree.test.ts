import fc from "fast-check"
import { expect, test } from "vitest"
import { parseMind2web } from "../../scripts/parseMind2web"
import { pruneTree } from "./pruneTree"
import { serialise } from "./serialise"

/** ` #3` stands for ` backend_node_id="3"`. */
const page = (xml: string) => parseMind2web(xml.replaceAll(/ #(\w+)/g, ' backend_node_id="$1"'))
const prune = (xml: string, ...candidates: string[]) =>
  serialise(pruneTree(page(xml), new Set(candidates))).replaceAll(/ backend_node_id="(\w+)"/g, " #$1")

/** Elements #11, #12 … called 1, 2 … within each other. */
function nest(levels: number, inner: string): string {
  return levels === 0 ? inner : nest(levels - 1, `<d #1${levels} name="${levels}">${inner}</d>`)
}

test.each([
  [
    "ancestors stay, and only the candidate has an id",
    '<a #1 name="a"><b #2 name="b"><c #3 name="c"/></b></a>',
    '<a name="a"><b name="b"><c #3 name="c"/></b></a>',
  ],
  ["without attributes they give way", "<a #1><b #2><c #3/></b></a>", "<a><c #3/></a>"],
  [
    "unless they hold a text",
    "<a #1><b #2><text #4>x</text><c #3/></b></a>",
    "<a><b><text>x</text><c #3/></b></a>",
  ],
  ["or two nodes", '<a #1><b #2><c #3/><d #4 name="d"/></b></a>', '<a><b><c #3/><d name="d"/></b></a>'],
  [
    "siblings within three stay, without what is in them",
    '<a #1><b #10 name="0"/><b #11 name="1"/><b #12 name="2"><x #2 name="x"/><text #4>x</text></b>' +
      '<b #13 name="3"/><c #3/><b #14 name="4"/><b #15 name="5"/><b #16 name="6"/><b #17 name="7"/></a>',
    '<a><b name="1"/><b name="2"><text>x</text></b><b name="3"/><c #3/>' +
      '<b name="4"/><b name="5"/><b name="6"/></a>',
  ],
  [
    "texts are not counted among siblings",
    '<a #1><b #10 name="0"/><b #11 name="1"/><text #20>u</text><text #21>v</text><text #22>w</text>' +
      '<b #12 name="2"/><b #13 name="3"/><c #3/></a>',
    '<a><b name="1"/><text>u</text><text>v</text><text>w</text><b name="2"/><b name="3"/><c #3/></a>',
  ],
  [
    "comments are",
    '<a #1><b #2 name="b"/><!--1--><!--2--><!--3--><c #3/></a>',
    "<a><!--1--><!--2--><!--3--><c #3/></a>",
  ],
  [
    "six levels of descendants stay",
    `<c #3>${nest(6, '<d #17 name="7"/>')}</c>`,
    '<c #3><d name="1"><d name="2"><d name="3"><d name="4"><d name="5"><d name="6"/></d></d></d></d></d></c>',
  ],
  [
    "a text stays as long as its parent does, whatever its own depth",
    `<c #3>${nest(6, "<text #17>x</text>")}</c>`,
    '<c #3><d name="1"><d name="2"><d name="3"><d name="4"><d name="5"><d name="6"><text>x</text>' +
      "</d></d></d></d></d></d></c>",
  ],
  ["what goes takes its tail along", "<a #1>1<b #2><x #4/>2</b>3<c #3>4</c>5</a>", "<a>1<c #3>4</c>5</a>"],
  [
    "the first with the id decides what is near; others of the id stay",
    '<a #1><c #3/><b #4 name="1"/><b #5 name="2"/><b #6 name="3"/><b #7 name="4"/><c #3/></a>',
    '<a><c #3/><b name="1"/><b name="2"/><b name="3"/><c #3/></a>',
  ],
  [
    "elements without an id stay or go together",
    '<a #1><b #2 name="b"><x name="x"/></b><c #3><y name="y"/></c></a>',
    '<a><b name="b"><x name="x"/></b><c #3><y name="y"/></c></a>',
  ],
  [
    "and go when none is near",
    '<a #1><b #2 name="b"><x name="x"/></b><c #3/></a>',
    '<a><b name="b"/><c #3/></a>',
  ],
  ["a candidate may be the root", '<c #3><d #4 name="d"/></c>', '<c #3><d name="d"/></c>'],
])("%s", (_, before, after) => {
  expect(prune(before, "3")).toBe(after)
})

test("the first fifty descendants stay, texts counted, nearest branch first", () => {
  const items = (from: number, to: number) =>
    Array.from({ length: to - from }, (_, i) => `<li #i${from + i} name="${from + i}"/>`).join("")
  // One list, 10 items and a text make 12 descendants; 38 more may follow.
  const xml = `<c #3><ul #u name="u"><text #t>x</text>${items(0, 10)}</ul>${items(10, 60)}</c>`
  const kept = `<c #3><ul name="u"><text>x</text>${items(0, 10)}</ul>${items(10, 48)}</c>`
  expect(prune(xml, "3")).toBe(kept.replaceAll(/ #i\d+/g, ""))
})

test("several candidates keep what is near each", () => {
  const xml = '<a #1><b #2><c #3/></b><b #4 name="x"><c #5 name="y"/></b></a>'
  expect(prune(xml, "3", "4")).toBe('<a><c #3/><b #4 name="x"><c name="y"/></b></a>')
})

test.each([
  ["9", 'No element has the backend_node_id "9". Name one that the page has.'],
  ["2", 'The backend_node_id "2" is that of a text. Name the element that holds it.'],
])("candidate %s is refused", (id, message) => {
  expect(() => prune("<a #1><text #2>x</text></a>", id)).toThrow(message)
})

test("only candidates have ids, and every candidate has", () => {
  const shape = fc.array(fc.nat({ max: 12 }), { minLength: 1, maxLength: 40 })
  fc.assert(
    fc.property(shape, fc.array(fc.nat(), { minLength: 1, maxLength: 4 }), (parents, picks) => {
      // Element i + 1 hangs below element parents[i], or the last one when there is no such element yet.
      const inner: string[][] = [[], ...parents.map(() => [])]
      const write = (index: number): string => `<div #${index}>${inner[index]!.join("")}</div>`
      for (let i = parents.length; i > 0; i--) inner[Math.min(parents[i - 1]!, i - 1)]!.unshift(write(i))
      const ids = new Set(picks.map((pick) => String(pick % (parents.length + 1))))
      const left = prune(write(0), ...ids).match(/(?<= #)\d+/g)
      expect(new Set(left)).toEqual(ids)
    }),
  )
})
