import { DOMParser } from "@xmldom/xmldom"
import type { TreeElement } from "../src/mind2web/tree"
import { treeOfXml } from "../src/mind2web/treeOfXml"

/** What XML itself knows; `&nbsp;` and the like are HTML's. */
const REFERENCE = /&(?:amp|lt|gt|quot|apos|#(\d+)|#x([\da-fA-F]+));/y

/** Sections in which `&` is nothing special. */
const LITERAL = /<!--[^]*?-->|<!\[CDATA\[[^]*?\]\]>|<\?[^]*?\?>/g

/**
 * A `cleaned_html` or `raw_html` as a tree. Throws an error that says where the text is not well-formed XML.
 * Entities that a document type declares are refused: the data set has none.
 */
export function parseMind2web(source: string): TreeElement {
  // As XML 1.0 has it; left to itself the parser also takes U+0085 and U+2028 for line breaks.
  const xml = source.replace(/^\ufeff/, "").replace(/\r\n?/g, "\n")
  refuseIllFormedText(xml)
  let problem = ""
  const parser = new DOMParser({
    normalizeLineEndings: (text) => text,
    onError(level, message, { locator }: { locator?: { lineNumber: number; columnNumber: number } }) {
      // Every other warning is about markup that is not well-formed.
      if (level === "warning" && message.startsWith("Unicode replacement character")) return
      // The locator is where the last tag or text began, nowhere before the first.
      const { lineNumber = 0, columnNumber } = locator ?? {}
      const where = lineNumber > 0 ? `At or after line ${lineNumber}, column ${columnNumber}` : "Line 1"
      problem = `${where}: ${message}`
      throw new Error(problem)
    },
  })
  const parse = () => {
    try {
      return parser.parseFromString(xml, "text/xml")
    } catch (error) {
      // The parser wraps what its handler throws.
      throw new Error(problem || String(error), { cause: error })
    }
  }
  // A document without an element has been refused.
  return treeOfXml(parse().documentElement!)
}

/**
 * What the parser lets pass: characters that XML has not, written or by number, and `&` that begins no
 * reference.
 */
function refuseIllFormedText(xml: string): void {
  const character = /[^\t\n\r\x20-\ud7ff\ue000-\ufffd\u{10000}-\u{10ffff}]/u.exec(xml)
  if (character) throw illFormed(xml, character.index, `${nameOf(character[0])} is not allowed in XML.`)
  const text = xml.replace(LITERAL, (section) => section.replace(/[^\n]/g, " "))
  for (let at = text.indexOf("&"); at >= 0; at = text.indexOf("&", at + 1)) {
    REFERENCE.lastIndex = at
    const [reference, decimal, hexadecimal] = REFERENCE.exec(text) ?? []
    if (reference === undefined)
      throw illFormed(
        xml,
        at,
        'Write "&amp;" for "&": XML knows only &amp; &lt; &gt; &quot; &apos; and numbers.',
      )
    const code = decimal ? Number(decimal) : Number.parseInt(hexadecimal ?? "20", 16)
    if (!isCharacter(code)) throw illFormed(xml, at, `"${reference}" is no character of XML.`)
  }
}

function isCharacter(code: number): boolean {
  if (code < 0x20) return code === 0x9 || code === 0xa || code === 0xd
  return code <= 0xd7ff || (code >= 0xe000 && code <= 0xfffd) || (code >= 0x10000 && code <= 0x10ffff)
}

function nameOf(character: string): string {
  return `U+${character.codePointAt(0)?.toString(16).toUpperCase().padStart(4, "0")}`
}

function illFormed(xml: string, index: number, message: string): Error {
  const lines = xml.slice(0, index).split("\n")
  return new Error(`Line ${lines.length}, column ${(lines.at(-1)?.length ?? 0) + 1}: ${message}`)
}
