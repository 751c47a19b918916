import { isControl, isText } from "../page/tree"
import { moneyIn } from "./money"
import { type Page, textAt } from "./page"
import { IN_STOCK } from "./words"

/** Characters of the name of a row, at most. */
export const LONGEST_NAME = 32
const LONGEST_SENTENCE = 40
const LONGEST_VALUE = 90
const PAIR = /(?:^|(?<=\S)\s+)[●■◆・•▪*-]?\s?(\p{L}[\p{L}\p{N} /&.'()-]{0,30}?)\s*[:：]\s*/gu
/** Marks of the direction of writing, as some shops put them around colons. */
const DIRECTION = /[\u200e\u200f]/gu
/** `【素材】綿100%`. */
const BRACKETED = /^【([^】]{1,20})】\s*(.+)$/u
/** Names before a colon that name nothing of the product. */
const NO_ROW =
  /^(?:share|tags?|follow|sort|filter|search|note|price|list|was|now|qty|quantity|menge|https?|cost to ship|shipping|ex tax|sale|review(?:ed)?|by|.*(?:price|preis|prix|precio|prezzo).*)$/iu

/** `takesNext`: its words are the next text's. */
export type ColonRow = { name: string; words: string; takesNext: boolean }

/** `Width: 4 inches`, and several of those in one text; links or the next text may be the value. */
export function colonRows(page: Page, index: number): ColonRow[] {
  const text = textAt(page, index).replace(DIRECTION, "")
  if (text.length > 3 * LONGEST_VALUE) return []
  const [, title, value = ""] = BRACKETED.exec(text) ?? []
  if (title !== undefined && value.length <= LONGEST_SENTENCE)
    return [{ name: title, words: value, takesNext: false }]
  const starts = [...text.matchAll(PAIR)]
  if (starts.length === 0 || starts[0]!.index !== 0) return []
  const rows = starts.map((match, at) => {
    const end = starts[at + 1]?.index ?? text.length
    const words = withoutPrice(text.slice(match.index + match[0].length, end))
    return { name: match[1]!.trim(), words, takesNext: false }
  })
  const last = rows.at(-1)!
  if (last.words === "") last.words = linksAfter(page, index)
  if (last.words === "") Object.assign(last, { words: textAfter(page, index), takesNext: true })
  const isAll = rows.every(
    ({ name, words }) =>
      words !== "" &&
      words.length <= LONGEST_VALUE &&
      name.length <= LONGEST_NAME &&
      !NO_ROW.test(name) &&
      !IN_STOCK.test(name),
  )
  const isSentence =
    rows.length === 1 &&
    ((rows[0]!.words.length > LONGEST_SENTENCE && !standsAmongRows(page, index)) ||
      rows[0]!.name.split(" ").length > 4)
  return isAll && !isSentence ? rows : []
}

/** `0.5 Liter (29,90 € / 1 Liter)`: what the price is of, not the price. */
function withoutPrice(words: string): string {
  const bare = words.replace(/\s*\([^()]*\)\s*$/, "")
  return (moneyIn(words).length > 0 && moneyIn(bare).length === 0 ? bare : words).trim()
}

/** Beside it stands another text with a name before a colon: what is long there is no sentence. */
function standsAmongRows({ tree }: Page, index: number): boolean {
  const isRow = (at: number) => {
    const node = tree.nodes[at]
    const isBeside = isText(node) && node.parent === tree.nodes[index]?.parent
    return isBeside && /^\p{L}[^.:：]{0,30}[:：]\s*\S/u.test(node.text)
  }
  return isRow(index - 1) || isRow(index + 1)
}

/** The text beside one that ends with a colon; no price. */
function textAfter({ tree }: Page, index: number): string {
  const next = tree.nodes[index + 1]
  const isBeside = isText(next) && next.role === "text" && next.parent === tree.nodes[index]?.parent
  return isBeside && !/[:：]\s*$/u.test(next.text) && moneyIn(next.text).length === 0 ? next.text : ""
}

/** The names of the links right after a text, with nothing but commas between. */
function linksAfter({ tree }: Page, index: number): string {
  const names: string[] = []
  const parent = tree.nodes[index]?.parent
  for (let at = index + 1; tree.nodes[at]?.parent === parent; at = tree.endOf(at)) {
    const node = tree.nodes[at]
    if (isControl(node) && node.role === "link") names.push(node.name)
    else if (!isText(node) || /[^\s,;|/·]/u.test(node.text)) break
  }
  return names.join(", ")
}
