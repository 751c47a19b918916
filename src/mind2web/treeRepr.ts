import { collapse, lengthOf, splitWords } from "./pythonText"
import { rewriteTree } from "./rewriteTree"
import { serialise } from "./serialise"
import { type Attribute, attributeOf, elementsOf, ID, isText, type TreeElement } from "./tree"

/** Attributes whose values tell what an element is, in the order in which they are said. */
const TOLD = (
  "role aria_role type alt aria_description aria_label label title name text_value value placeholder " +
  "input_checked input_value option_selected class"
).split(" ")

const SAYS_NOTHING = new Set(["hidden", "none", "presentation", "null", "undefined"])

const MAX_WORDS_PER_VALUE = 5
const MAX_WORDS = 20
/** Code points; longer words are left out. */
const MAX_WORD_LENGTH = 14

const UNESCAPED: [entity: string, text: string][] = [
  ["&quot;", '"'],
  ["&amp;", "&"],
  ["&lt;", "<"],
  ["&gt;", ">"],
  ["&nbsp;", " "],
  ["&ndash;", "-"],
  ["&rsquo;", "'"],
  ["&lsquo;", "'"],
  ["&ldquo;", '"'],
  ["&rdquo;", '"'],
  ["&#39;", "'"],
  ["&#40;", "("],
  ["&#41;", ")"],
]

/**
 * The tree as one line, `(div id=0 button (b Save ) )`. Ids are numbered from 0 in document order; `numbers`
 * is what they were numbered to so far, and is added to.
 */
export function treeRepr(tree: TreeElement, numbers: Map<string, number> = new Map()): string {
  numberIds(tree, numbers)
  const told = rewriteTree(tree, (element) => {
    if (isText(element)) element.text = firstWords(element.text ?? "")
    else element.attributes = tellAttributes(element, numbers)
    return "keep"
  })
  return toBrackets(serialise(told))
}

function numberIds(tree: TreeElement, numbers: Map<string, number>): void {
  for (const element of elementsOf(tree)) {
    const id = isText(element) ? undefined : attributeOf(element, ID)
    if (id !== undefined && !numbers.has(id)) numbers.set(id, numbers.size)
  }
}

function tellAttributes(element: TreeElement, numbers: ReadonlyMap<string, number>): Attribute[] {
  const attributes: Attribute[] = []
  const id = attributeOf(element, ID)
  if (id !== undefined) attributes.push(["id", String(numbers.get(id))])
  const meta = metaOf(element)
  if (meta !== "") attributes.push(["meta", meta])
  return attributes
}

/** What the attributes say, each value once. */
export function metaOf(element: TreeElement): string {
  const values = TOLD.map((name) => tellValue(attributeOf(element, name) ?? ""))
  return firstWords([...new Set(values)].join(" "))
}

/** "" for a value that says nothing. */
function tellValue(value: string): string {
  const lower = value.toLowerCase()
  if (SAYS_NOTHING.has(lower) || lower.startsWith("http")) return ""
  return splitWords(lower)
    .filter((word) => lengthOf(word) <= MAX_WORD_LENGTH)
    .slice(0, MAX_WORDS_PER_VALUE)
    .join(" ")
}

function firstWords(text: string): string {
  return splitWords(text).slice(0, MAX_WORDS).join(" ")
}

/**
 * From markup to brackets, one replacement after the other: page text that looks like markup is replaced as
 * well.
 */
export function toBrackets(xml: string): string {
  const bare = xml
    .replaceAll('"', " ")
    .replaceAll("meta= ", "")
    .replaceAll("id= ", "id=")
    .replaceAll(" >", ">")
    .replace(/<text>([^\n]*?)<\/text>/g, "$1")
  const bracketed = bare
    .replaceAll("/>", "$/$>")
    .replace(/<\/[^\n]+?>/g, ")")
    .replace(/<([^\n]+?)>/g, "($1")
    .replaceAll("$/$", ")")
  return collapse(UNESCAPED.reduce((text, [entity, plain]) => text.replaceAll(entity, plain), bracketed))
}
