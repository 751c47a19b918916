import { expect, test } from "./harness"

const SR_ONLY =
  "position:absolute; width:1px; height:1px; overflow:hidden; clip:rect(0,0,0,0); white-space:nowrap"

const HIDDEN: [why: string, html: string][] = [
  ["display none", `<div style="display:none">X <button>Y</button></div>`],
  ["visibility hidden", `<div style="visibility:hidden">X <button>Y</button></div>`],
  ["opacity 0", `<div style="opacity:0">X <button>Y</button></div>`],
  ["no size", `<div style="width:0; height:0; overflow:hidden">X <button>Y</button></div>`],
  ["a collapsed panel", `<div style="max-height:0; overflow:hidden">X <button>Y</button></div>`],
  ["text for screen readers", `<span style="${SR_ONLY}">X <button>Y</button></span>`],
  ["a skip link", `<a href="#main" style="${SR_ONLY}">Skip</a>`],
  ["clip-path", `<div style="clip-path:inset(50%)">X <button>Y</button></div>`],
  ["clip-path from one side", `<div style="clip-path:inset(0 100% 0 0)">X <button>Y</button></div>`],
  ["scaled to nothing", `<div style="transform:scale(0)">X <button>Y</button></div>`],
  ["moved off to the left", `<div style="position:absolute; left:-9999px">X <button>Y</button></div>`],
  ["moved off to the top", `<div style="position:absolute; top:-999px">X <button>Y</button></div>`],
  ["indented away", `<h1 style="text-indent:-9999px; overflow:hidden">Logo</h1>`],
  [
    "a drawer beside the viewport",
    `<div style="position:fixed; left:100%; width:200px">X <button>Y</button></div>`,
  ],
  [
    "closed details",
    `<details open><summary style="display:none"></summary></details><details><p>X <button>Y</button></p><summary style="display:none">Z</summary></details>`,
  ],
  ["content-visibility", `<div style="content-visibility:hidden">X <button>Y</button></div>`],
  ["until found", `<div hidden="until-found">X <button>Y</button></div>`],
  ["inert", `<div inert>X <button>Y</button></div>`],
  ["a closed dialog", `<dialog>X <button>Y</button></dialog>`],
  ["a closed popover", `<div popover>X <button>Y</button></div>`],
  [
    "scripts and templates",
    `<script>1</script><style>b{}</style><template>X</template><noscript>X</noscript>`,
  ],
  ["a transparent text field", `<div>${`<input style="opacity:0" aria-label="Trap">`}</div>`],
  [
    "a slide off stage",
    `<div style="width:200px; overflow:hidden"><div style="display:flex; width:400px; margin-left:-200px">
      <div style="width:200px; flex:none">X <button>Y</button></div></div></div>`,
  ],
  ["a focus trap", `<div tabindex="0" aria-hidden="true" style="width:0;height:0"></div>`],
]

test("what nobody can see is not captured", async ({ capturing }) => {
  for (const [why, html] of HIDDEN) {
    await capturing.show(html)
    expect.soft(await capturing.outline(), why).toBe("")
  }
})

const SEEN: [why: string, html: string][] = [
  ["below the fold", `<div style="height:3000px"></div><button>Y</button>`],
  [
    "below the fold while scrolling is locked",
    `<style>body{overflow:hidden}</style><div style="height:3000px"></div><button>Y</button>`,
  ],
  [
    "in a scroller, further down",
    `<div style="height:50px; overflow:auto"><div style="height:3000px"></div><button>Y</button></div>`,
  ],
  [
    "a visible child of a hidden one",
    `<div style="visibility:hidden"><button style="visibility:visible">Y</button></div>`,
  ],
  [
    "out of a box that clips only what flows in it",
    `<div style="height:0; overflow:hidden"><button style="position:fixed; top:9px; left:9px">Y</button></div>`,
  ],
  ["with no box of its own", `<button style="display:contents"><span>Y</span></button>`],
  ["around something floated", `<a href="#" style="display:block; height:0"><b style="float:left">Y</b></a>`],
  ["open details", `<details open><summary style="display:none"></summary><button>Y</button></details>`],
  [
    "a modal dialog in a box that clips",
    `<div style="transform:scale(1); height:0; overflow:hidden"><dialog><button>Y</button></dialog></div>
     <script>document.querySelector("dialog").showModal()</script>`,
  ],
  ["an open dialog", `<dialog open><button>Y</button></dialog>`],
]

test("what a person can get to see is captured", async ({ capturing }) => {
  for (const [why, html] of SEEN) expect.soft((await capturing.control(html)).name, why).toBe("Y")
})

const STAND_INS: [why: string, html: string, box: string][] = [
  ["display none", `<label><input type="checkbox" style="display:none"> Y</label>`, "label"],
  ["clipped", `<input id="c" type="radio" style="${SR_ONLY}"><label for="c">Y</label>`, "label"],
  [
    "transparent under its label",
    `<input id="c" type="checkbox" style="opacity:0"><label for="c">Y</label>`,
    "label",
  ],
  [
    "moved away",
    `<input id="c" type="checkbox" style="position:absolute; left:-999px"><label for="c">Y</label>`,
    "label",
  ],
  [
    "in a wrapper without size",
    `<span style="display:none"><input id="c" type="file"></span><label for="c">Y</label>`,
    "label",
  ],
  [
    "transparent over a drawing",
    `<div style="position:relative; width:40px; height:20px"><span style="position:absolute; inset:0; background:red"></span>
      <input type="checkbox" aria-label="Y" style="position:absolute; inset:0; margin:0; width:40px; height:20px; opacity:0"></div>`,
    "input",
  ],
]

test("a hidden native control is operated by what a person sees", async ({ capturing }) => {
  for (const [why, html, box] of STAND_INS) {
    const control = await capturing.control(html)
    expect.soft(control.name, why).toBe("Y")
    const { x, y, width, height } = (await capturing.page.locator(box).boundingBox())!
    expect.soft(control.rect, why).toEqual({ x, y, width, height })
  }
})

test("text under aria-hidden is text all the same, controls only where the keyboard reaches them", async ({
  capturing,
}) => {
  await capturing.show(
    `<div aria-hidden="true"><p>Shown</p><a href="#" tabindex="-1">Twin</a> <a href="#">Link</a></div>`,
  )
  expect((await capturing.outline()).replaceAll(/^ +/gm, "").split("\n")).toEqual([
    `container div ""`,
    `text text "Shown"`,
    `text text "Twin"`,
    `control link "Link"`,
    `text text "Link" ← Link`,
  ])
})
