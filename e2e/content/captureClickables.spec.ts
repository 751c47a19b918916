import { expect, test } from "./harness"

const POINTER = `style="cursor:pointer"`

/** The controls of the page, each as its role and name. */
const PAGES: [why: string, html: string, controls: string[]][] = [
  ["it handles clicks", `<div onclick="">Y</div>`, [`button "Y"`]],
  ["it takes focus", `<span tabindex="0">Y</span>`, [`button "Y"`]],
  ["the pointer cursor begins there", `<div ${POINTER}><span>Y</span> <b>Z</b></div>`, [`button "Y Z"`]],
  ["an anchor without address", `<a ${POINTER}>Y</a>`, [`link "Y"`]],
  ["a link by role", `<span role="link" tabindex="0">Y</span>`, [`link "Y"`]],
  ["a card with a link in it: the link", `<div ${POINTER}><a href="#">Y</a> text</div>`, [`link "Y"`]],
  ["a card around a card: the inner one", `<div onclick="">X <div onclick="">Y</div></div>`, [`button "Y"`]],
  [
    "items of a list with a pointer",
    `<ul ${POINTER}><li>A</li><li>B</li></ul>`,
    [`button "A"`, `button "B"`],
  ],
  ["a whole row", `<table><tr ${POINTER}><td>A</td><td>1</td></tr></table>`, [`button "A 1"`]],
  ["a label is not one", `<label ${POINTER}>Y <input></label>`, [`textbox "Y"`]],
  ["nor is what is in a label", `<label>Y <b ${POINTER}>Z</b><input></label>`, [`textbox "Y Z"`]],
  [
    "nor what is in a button",
    `<button style="cursor:auto"><span ${POINTER}>Y</span></button>`,
    [`button "Y"`],
  ],
  [
    "nor a region that scrolls",
    `<div tabindex="0" style="height:20px; overflow:auto"><p>Y<p>Z<p>Z</div>`,
    [],
  ],
  [
    "nor a heading that takes focus",
    `<h1 tabindex="0">Y</h1><pre tabindex="0">Z</pre><div role="dialog" tabindex="0">A</div>`,
    [],
  ],
  ["nor the page", `<style>body { cursor: pointer }</style>Y`, []],
  ["nor what takes focus from scripts only", `<div tabindex="-1">Y</div>`, []],
  [
    "a day of a calendar",
    `<table role="grid"><tr><td role="gridcell" aria-selected="true">1</td><td role="gridcell"><button>2</button></td><td role="gridcell">3</td></tr></table>`,
    [`gridcell "1"`, `button "2"`],
  ],
  [
    "items of a tree",
    `<ul role="tree"><li role="treeitem" aria-expanded="true">A<ul role="group"><li role="treeitem">B</li></ul></li></ul>`,
    [`treeitem "A"`, `treeitem "B"`],
  ],
  [
    "a tab and its close button",
    `<div role="tab" tabindex="0">Y <button aria-label="Close">x</button></div>`,
    [`tab "Y Close"`, `button "Close"`],
  ],
  [
    "an area of a picture",
    `<img usemap="#m" width="99" height="99" src="data:,"><map name="m"><area href="#" alt="Y" coords="1,2,30,40"></map>`,
    [`link "Y"`],
  ],
  ["an SVG link", `<svg width="99" height="20"><a href="#"><text y="15">Y</text></a></svg>`, [`link "Y"`]],
]

test("a person would click it", async ({ capturing }) => {
  for (const [why, html, controls] of PAGES) {
    await capturing.show(html)
    const { nodes } = await capturing.capture()
    const found = nodes.flatMap((node) => (node.type === "control" ? [`${node.role} "${node.name}"`] : []))
    expect.soft(found, why).toEqual(controls)
  }
})
