import fc from "fast-check"
import { expect, test } from "vitest"
import { parseMind2web } from "../../scripts/parseMind2web"
import { cleanTree } from "./cleanTree"
import { serialise } from "./serialise"

/** ` #3` stands for ` backend_node_id="3"`. */
const page = (xml: string) => parseMind2web(xml.replaceAll(/ #(\w+)/g, ' backend_node_id="$1"'))
const clean = (xml: string, ...candidates: string[]) =>
  serialise(cleanTree(page(xml), new Set(candidates))).replaceAll(/ backend_node_id="(\w+)"/g, " #$1")

const TELLING =
  '<a #1 alt="a" aria_description="b" aria_label="c" aria_role="d" input_checked="true" input_value="e" ' +
  'label="f" name="g" option_selected="true" placeholder="h" role="i" text_value="j" title="k" type="l" value="m"/>'

test.each([
  ["what tells stays", TELLING, TELLING],
  [
    "what tells nothing goes",
    '<a id="i" class="icon" #1 href="/" bounding_box_rect="0,0,1,1" is_clickable="true" Name="x" data_x=""/>',
    "<a #1/>",
  ],
  ["white space is collapsed", '<a #1 name=" a&#10; b\u00a0c " title=" " alt=""/>', '<a #1 name="a b c"/>'],
  [
    "white space is what Python takes for it",
    '<a #1 name="a\u0085b\ufeff" title="\u0085"/>',
    '<a #1 name="a b\ufeff"/>',
  ],
  [
    "roles that say nothing go, as they are written",
    '<a #1><b #2 role="presentation" name="x"/><b #3 role="none" name="x"/><b #4 role="link" name="x"/>' +
      '<b #5 role="Link"/><b #6 role=" none"/></a>',
    '<a #1><b #2 name="x"/><b #3 name="x"/><b #4 name="x"/><b #5 role="Link"/><b #6 role="none"/></a>',
  ],
  [
    "so does the type hidden",
    '<a #1><b #2 type="hidden" name="x"/><b #3 type="HIDDEN"/></a>',
    '<a #1><b #2 name="x"/><b #3 type="HIDDEN"/></a>',
  ],
  [
    "a drawing keeps what its classes say of icons",
    '<a #1><svg #2 class="big  Icon-x\u0085my-\u0130CON\tb"/><b #3 class="icon" name="x"/></a>',
    '<a #1><svg #2 class="Icon-x my-\u0130CON"/><b #3 name="x"/></a>',
  ],
  ["and goes without", '<a #1><svg #2 class="big"/><svg #3 class=""/></a>', "<a #1/>"],
  ["texts are collapsed", "<a #1><text #2> a \n b </text></a>", "<a #1><text #2>a b</text></a>"],
  ["empty ones go", "<a #1><text #2> \u00a0</text>x<text #3/></a>", "<a #1/>"],
  [
    "an element with nothing but an id gives way to what it holds",
    '<a #1><b #2><c #3 role="x"/></b></a>',
    '<a #1><c #3 role="x"/></a>',
  ],
  ["from the inside out", "<a #1><b #2><c #3><d #4/></c></b></a>", "<a #1/>"],
  [
    "not one with a text, nor with two nodes",
    '<a #1><b #2><text #3>x</text></b><b #4><c #5 role="x"/><!--y--></b></a>',
    '<a #1><b #2><text #3>x</text></b><b #4><c #5 role="x"/><!--y--></b></a>',
  ],
  ["nor one without an id", '<a #1><b/><c role="x"/></a>', "<a #1><b/></a>"],
  ["nor the root", "<a #1/>", "<a #1/>"],
  [
    "its own text and tail go with it",
    '<a #1>1<b #2>2<c #3 role="x"/>3</b>4</a>',
    '<a #1>1<c #3 role="x"/>3</a>',
  ],
  [
    "in a namespace nothing is a text, and no svg a drawing",
    '<a #1 xmlns="u:x"><b #2><text #3> x </text></b><svg #4 class="icon"/></a>',
    '<a xmlns="u:x" #1/>',
  ],
])("%s", (_, before, after) => {
  expect(clean(before)).toBe(after)
})

test("candidates stay", () => {
  expect(clean('<a #1><b #2/><b #3 class="x"><c #4/></b></a>', "2", "3")).toBe("<a #1><b #2/><b #3/></a>")
})

// Values as collapsed as they will be: a role " none" stays as "none", and would go the second time.
const value = fc.constantFrom("", "a b", "none", "icon x", "hidden")
const attribute = fc.tuple(fc.constantFrom("role", "type", "class", "name", "id"), value)
const { element } = fc.letrec<{ element: string; inside: string[] }>((tie) => ({
  element: fc
    .record({
      tag: fc.constantFrom("div", "svg", "text", "input"),
      attributes: fc.uniqueArray(attribute, { selector: ([name]) => name, maxLength: 3 }),
      text: fc.constantFrom("", " ", "x"),
      inside: tie("inside"),
    })
    .map(({ tag, attributes, text, inside }) => {
      const written = attributes.map(([name, value]) => ` ${name}="${value}"`).join("")
      return `<${tag} #1${written}>${text}${inside.join("")}</${tag}>`
    }),
  inside: fc.oneof({ maxDepth: 4 }, fc.constant<string[]>([]), fc.array(tie("element"), { maxLength: 3 })),
}))

test("cleaning twice is cleaning once", () => {
  fc.assert(
    fc.property(element, (inner) => {
      const once = clean(`<html #0>${inner}</html>`)
      expect(clean(once)).toBe(once)
    }),
  )
})
