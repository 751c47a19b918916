import { expect, test } from "vitest"
import { parseMind2web } from "../../scripts/parseMind2web"
import { candidateText } from "./candidateText"
import { cleanTree } from "./cleanTree"
import { pruneTree } from "./pruneTree"
import { serialise } from "./serialise"
import { treeRepr } from "./treeRepr"

type Fixture = {
  why: string
  /** ` #3` stands for ` backend_node_id="3"`. */
  page: string
  clean: boolean
  pruned: string
  repr: string
  /** By candidate. */
  texts: Record<string, string>
}

// Expected values are from the reference implementation (`dom_utils.py` and `format_candidate`, lxml 6.1).
const FIXTURES: Fixture[] = [
  {
    why: "a form, cleaned before",
    page:
      `<html #1><body #2 title="shop"><div #3 role="form"><label #4 name="l"><text #5>Leaving ` +
      `from</text><input #6 type="text" placeholder="To (city)"/></label><button #7 type="submit" ` +
      `title="Search" name="search"><text #8>Search</text></button></div></body></html>`,
    clean: false,
    pruned:
      `<html><body title="shop"><div role="form"><label name="l"><text>Leaving from</text><input ` +
      `backend_node_id="6" type="text" placeholder="To (city)"/></label><button ` +
      `backend_node_id="7" type="submit" title="Search" name="search"><text>Search</text></button>` +
      `</div></body></html>`,
    repr:
      `(html(body shop(div form(label lLeaving from(input id=0 text to (city) ))(button id=1 ` +
      `submit searchSearch))))`,
    texts: {
      "6": `ancestors: /html/body shop/div form/label lLeaving from\ntarget: (input id=0 text to (city) )`,
      "7":
        `ancestors: /html/body shop/div form/label lLeaving from\ntarget: (button id=0 submit ` +
        `searchSearch)`,
    },
  },
  {
    why: "a page as the browser had it",
    page:
      `<html #1 lang="en" bounding_box_rect="0,0,800,600"><head #2><script #3><text #4>var a = ` +
      `"&lt;b&gt;"</text></script></head><body #5 class="home" is_clickable="true"><text #6>\n    ` +
      `</text><div #7 class="row"><div #8><svg #9 class="Icon icon-cart big" role="presentation">` +
      `<path #10 d="M0"/></svg><a #11 role="link" href="https://shop.test/a?b=1&amp;c=2" ` +
      `title="https://shop.test/cart"><text #12>  Cart &amp;amp; more\u00a0things </text></a></div>` +
      `</div><input #13 type="hidden" name="csrf" value="x"/><select #14 name="Class"><option #15 ` +
      `value="e" option_selected="true"><text #16>Economy</text></option><option #17 value="f">` +
      `<text #18>First (best)</text></option></select></body></html>`,
    clean: true,
    pruned:
      `<html><body><div><svg class="Icon icon-cart"/><a backend_node_id="11" ` +
      `title="https://shop.test/cart"><text>Cart &amp;amp; more things</text></a></div><input ` +
      `name="csrf" value="x"/><select backend_node_id="14" name="Class"><option value="e" ` +
      `option_selected="true"><text>Economy</text></option><option value="f"><text>First ` +
      `(best)</text></option></select></body></html>`,
    repr:
      `(html(body(div(svg icon icon-cart )(a id=0Cart &amp; more things))(input csrf x )(select ` +
      `id=1 class(option e trueEconomy)(option fFirst (best)))))`,
    texts: {
      "11": `ancestors: /html/div/svg icon icon-cart\ntarget: (a id=0Cart &amp; more things)`,
      "14":
        `ancestors: /html/body/input csrf x\ntarget: (select id=0 class(option e trueEconomy)(option ` +
        `fFirst (best)))`,
    },
  },
  {
    why: "a drawing in a namespace of its own",
    page:
      `<html #1><body #2><button #3 aria_label="Close"><svg #4 xmlns="http://www.w3.org/2000/svg" ` +
      `class="icon"><g #5 role="img"><title #6><text #7>Close</text></title><path #8 d="M0"/></g>` +
      `</svg></button><svg #9 xmlns="http://www.w3.org/2000/svg"><g #10 role="img" ` +
      `aria_label="Logo"/></svg></body></html>`,
    clean: true,
    pruned:
      `<html><button aria_label="Close"><ns4:g xmlns:ns4="http://www.w3.org/2000/svg" ` +
      `backend_node_id="5" role="img"/></button></html>`,
    repr: `(html(button close(ns4:g xmlns:ns4= http://www.w3.org/2000/svg id=0 img )))`,
    texts: {
      "5":
        `ancestors: /html/button close\ntarget: (ns4:g xmlns:ns4= http://www.w3.org/2000/svg id=0 img ` + `)`,
    },
  },
  {
    why: "text between elements, comments and escapes",
    page:
      `<div #1 class="a &quot;b&quot;">one<!-- two --><p #2 value="HTTP://x" name="NULL" ` +
      `label="İstanbul ΟΔΟΣ" title="supercalifragilistic 😀😀😀😀😀😀😀😀😀😀😀😀😀😀 😀😀😀😀😀😀😀😀😀😀😀😀😀😀😀" ` +
      `text_value="a b c d e f">three<text #3>&amp;lt;b&amp;gt; &lt;i&gt; &amp;#40;x&amp;#41; ` +
      `"q"&#13; 'r' \ufeff\u3000z</text>four</p>five<text #4 name="meta= id= x">six</text></div>`,
    clean: false,
    pruned:
      `<div class="a &quot;b&quot;">one<!-- two --><p backend_node_id="2" value="HTTP://x" ` +
      `name="NULL" label="İstanbul ΟΔΟΣ" title="supercalifragilistic 😀😀😀😀😀😀😀😀😀😀😀😀😀😀 ` +
      `😀😀😀😀😀😀😀😀😀😀😀😀😀😀😀" text_value="a b c d e f">three<text>&amp;lt;b&amp;gt; &lt;i&gt; ` +
      `&amp;#40;x&amp;#41; "q"&#13; 'r' \ufeff\u3000z</text>four</p>five<text name="meta= id= x">six</text>` +
      `</div>`,
    repr:
      `(div a "b"one(!-- two --(p id=0 i̇stanbul οδος 😀😀😀😀😀😀😀😀😀😀😀😀😀😀 a b c d ethree<b> <i> (x) q ` +
      `'r' \ufeff zfour)five(text name= id=xsix))`,
    texts: {
      "2":
        `ancestors: /div a "b"one/!-- two --/text name= id=xsix\ntarget: (p id=0 i̇stanbul οδος ` +
        `😀😀😀😀😀😀😀😀😀😀😀😀😀😀 a b c d ethree<b> <i> (x) q 'r' \ufeff zfour)five`,
    },
  },
]

test.each(FIXTURES)("$why", ({ page, clean, pruned, repr, texts }) => {
  const ids = new Set(Object.keys(texts))
  const raw = parseMind2web(page.replaceAll(/ #(\w+)/g, ' backend_node_id="$1"'))
  const tree = clean ? cleanTree(raw, ids) : raw
  const left = pruneTree(tree, ids)
  expect(serialise(left)).toBe(pruned)
  expect(treeRepr(left)).toBe(repr)
  for (const [id, text] of Object.entries(texts)) expect(candidateText(tree, id)).toBe(text)
})
