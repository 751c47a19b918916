import { expect, test } from "vitest"
import { parseMind2web } from "../../scripts/parseMind2web"
import { candidateText } from "./candidateText"
import { cleanTree } from "./cleanTree"
import { serialise } from "./serialise"

/** ` #3` stands for ` backend_node_id="3"`. */
const page = (xml: string) => parseMind2web(xml.replaceAll(/ #(\w+)/g, ' backend_node_id="$1"'))

// Expected values are from the reference implementation (lxml 6.1).
test.each([
  [
    "an element that leaves the namespace's gets a prefix of its own",
    '<a #1><svg #2 xmlns="u:svg"><g #4 role="x"><h #5 role="y"/></g></svg></a>',
    '<a #1><ns0:g xmlns:ns0="u:svg" #4 role="x"><ns0:h #5 role="y"/></ns0:g></a>',
  ],
  [
    "removed ones take a number too",
    '<a #1><svg #2 xmlns="u:svg"><g #4 role="x"/></svg><x #5 xmlns="u:x"><y #6/></x></a>',
    '<a #1><ns1:g xmlns:ns1="u:svg" #4 role="x"/></a>',
  ],
  [
    "some namespaces have a usual prefix",
    '<a #1><b #2 xmlns="http://www.w3.org/1999/xhtml"><c #4 role="x"/></b></a>',
    '<a #1><html:c xmlns:html="http://www.w3.org/1999/xhtml" #4 role="x"/></a>',
  ],
  [
    "a prefix stays",
    '<a #1><p:b #2 xmlns:p="u:p"><p:c #4 role="x"/></p:b></a>',
    '<a #1><p:c xmlns:p="u:p" #4 role="x"/></a>',
  ],
  [
    "nothing happens where the namespace is known",
    '<a #1 xmlns="u:a"><b #2><c #4 role="x"/></b></a>',
    '<a xmlns="u:a" #1><c #4 role="x"/></a>',
  ],
  [
    "what is declared again where it is known is taken out",
    '<a #1 xmlns="u:svg"><b #2 xmlns="u:b"><svg #4 xmlns="u:svg" role="x"/></b></a>',
    '<a xmlns="u:svg" #1><svg #4 role="x"/></a>',
  ],
  [
    "what is declared within moves along",
    '<a #1><b #2><svg #4 xmlns="u:svg" role="x"><g #5 role="y"/></svg></b></a>',
    '<a #1><svg xmlns="u:svg" #4 role="x"><g #5 role="y"/></svg></a>',
  ],
])("%s", (_, before, after) => {
  const cleaned = serialise(cleanTree(page(before), new Set()))
  expect(cleaned.replaceAll(/ backend_node_id="(\w+)"/g, " #$1")).toBe(after)
})

test("a candidate taken out of its namespace says so", () => {
  const tree = page('<a #1><svg #2 xmlns="u:svg" role="x"><g #4 role="z"/><g #3 role="y"/></svg></a>')
  expect(candidateText(tree, "3")).toBe(
    "ancestors: /a/svg xmlns= u:svg x/g z\ntarget: (ns0:g xmlns:ns0= u:svg id=0 y )",
  )
})
