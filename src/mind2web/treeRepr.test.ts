import { expect, test } from "vitest"
import { parseMind2web } from "../../scripts/parseMind2web"
import { metaOf, toBrackets, treeRepr } from "./treeRepr"

/** ` #3` stands for ` backend_node_id="3"`. */
const page = (xml: string) => parseMind2web(xml.replaceAll(/ #(\w+)/g, ' backend_node_id="$1"'))

test.each([
  ['<div #3 role="button"><text>Hello</text></div>', "(div id=0 buttonHello)"],
  ["<div><text>Hello</text></div>", "(divHello)"],
  ['<input #5 type="text" placeholder="To (city)"/>', "(input id=0 text to (city) )"],
  ["<br/>", "(br)"],
  ['<a #7><b #5/><c #7/><d #9 role="x"/></a>', "(a id=0(b id=1 )(c id=0 )(d id=2 x ))"],
  ["<a>1<b/>2</a>", "(a1(b)2)"],
  ["<a><!--x--><?y z?></a>", "(a(!--x--(?y z?)"],
  // A text that has kept its id, and one that holds nothing.
  ["<a><text #4>x</text><text> </text></a>", "(a(text backend_node_id=4x))"],
  // Twenty words of a text.
  [`<text>${"w ".repeat(25)}</text>`, "w ".repeat(20).trim()],
])("%s becomes %s", (xml, repr) => {
  expect(treeRepr(page(xml))).toBe(repr)
})

test("ids are numbered on in a map that is shared", () => {
  const numbers = new Map([["8", 0]])
  expect(treeRepr(page("<a #7><b #8/></a>"), numbers)).toBe("(a id=1(b id=0 ))")
  expect([...numbers]).toEqual([
    ["8", 0],
    ["7", 1],
  ])
})

test.each([
  [
    'class="z" option_selected="o" input_value="n" input_checked="m" placeholder="l" value="k"',
    "k l m n o z",
  ],
  [
    'text_value="j" name="i" title="h" label="g" aria_label="f" aria_description="e" alt="d" type="c" ' +
      'aria_role="b" role="a"',
    "a b c d e f g h i j",
  ],
  ['id="i" href="h" style="s" meta="m"', ""],
  ['role="BUTTON" title="\u0130I\u03a3"', "button i\u0307i\u03c2"],
  ['role="hidden" type="None" alt="PRESENTATION" label="null" title="undefined" name=" none"', "none"],
  ['value="http://x" title="HTTPS x" name="xhttp" label=" http"', "http xhttp"],
  ['title="a b" name="A\u00a0B" value="b a"', "a b b a"],
  // Five words a value, counted without long ones; a value said is one as shortened.
  ['title="1 2 fifteen-letters 3 4 5 6" name="1 2 3 4 5 7"', "1 2 3 4 5"],
  ['title="fourteenletter fifteen-letters"', "fourteenletter"],
  [`title="${"\u{1f600}".repeat(14)} ${"\u{1f600}".repeat(15)}"`, "\u{1f600}".repeat(14)],
  // Twenty words in all.
  [
    'alt="1 1 1 1 1" aria_description="2 2 2 2 2" aria_label="3 3 3 3 3" label="4 4 4 4" title="5 6" name="7"',
    "1 1 1 1 1 2 2 2 2 2 3 3 3 3 3 4 4 4 4 5",
  ],
])("%s says %j", (attributes, meta) => {
  expect(metaOf(page(`<a #1 ${attributes}/>`))).toBe(meta)
})

test.each([
  ['<a id="0" meta="x y"/>', "(a id=0 x y )"],
  ['<a id="0" meta="x"></a>', "(a id=0 x)"],
  ["<a><text>b</text>\n<text>c</text></a>", "(ab c)"],
  // Page text that looks like what is replaced.
  ["<a><text>meta= x id= 3 &gt; y</text></a>", "(ax id=3 > y)"],
  ["<a><text>&lt;b/&gt; $/$ $1 $&amp;</text></a>", "(a<b/> ) $1 $&)"],
  ['<a><text>say "hi"</text></a>', "(asay hi )"],
  ["<a><text>&amp;lt; &amp;amp; &amp;quot;</text></a>", "(a< &amp; &quot;)"],
  ["<a><text>&amp;nbsp;&amp;ndash;&amp;rsquo;&amp;lsquo;&amp;ldquo;&amp;rdquo;</text></a>", `(a -''"")`],
  ["<a><text>&amp;#39;&amp;#40;&amp;#41;&amp;#13;&#13;</text></a>", "(a'()&#13;&#13;)"],
  // A tag ends at the first ">" of the line.
  ["<a><!-- > --></a>", "(a(!-- -->)"],
  ["<text>a\nb</text>", "(texta b)"],
])("%s in brackets is %s", (xml, brackets) => {
  expect(toBrackets(xml)).toBe(brackets)
})
