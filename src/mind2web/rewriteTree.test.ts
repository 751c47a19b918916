import { expect, test } from "vitest"
import { parseMind2web } from "../../scripts/parseMind2web"
import { rewriteTree, type Verdict } from "./rewriteTree"
import { serialise } from "./serialise"
import { attributeOf } from "./tree"

/** Elements say by `do` what becomes of them. */
test.each([
  ["<a><b/><c/></a>", "<a><b/><c/></a>"],
  ['<a>1<b do="remove">2<c/>3</b>4<d/>5</a>', "<a>1<d/>5</a>"],
  ['<a>1<b do="unwrap">2<c/>3<d/>4</b>5<e/>6</a>', "<a>1<c/>3<d/>4<e/>6</a>"],
  ['<a><b do="unwrap"><c do="unwrap"><d/></c></b></a>', "<a><d/></a>"],
  ['<a><b do="unwrap"><!--x-->1</b>2</a>', "<a><!--x-->1</a>"],
  ['<a><b do="remove"><!--x--></b><?y?></a>', "<a><?y?></a>"],
  ['<a do="remove">1</a>', '<a do="remove">1</a>'],
])("%s becomes %s", (before, after) => {
  const tree = parseMind2web(before)
  const rewritten = rewriteTree(tree, (element) => (attributeOf(element, "do") ?? "keep") as Verdict)
  expect(serialise(rewritten)).toBe(after)
  expect(serialise(tree)).toBe(before)
})

test("the last element comes first, with settled children and its parent as it was", () => {
  const seen: string[] = []
  rewriteTree(parseMind2web("<a><b><c/><d/></b><e/></a>"), (element, parent) => {
    seen.push(`${serialise(element)} in ${parent ? serialise(parent) : "nothing"}`)
    element.tag = element.tag.toUpperCase()
    return element.tag === "D" ? "remove" : "keep"
  })
  expect(seen).toEqual([
    "<e/> in <a><b><c/><d/></b><e/></a>",
    "<d/> in <b><c/><d/></b>",
    "<c/> in <b><c/><d/></b>",
    "<b><C/></b> in <a><b><c/><d/></b><e/></a>",
    "<a><B><C/></B><E/></a> in nothing",
  ])
})
