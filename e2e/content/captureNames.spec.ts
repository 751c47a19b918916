import { expect, test } from "./harness"

/** What the page's only control is called. */
const NAMES: [name: string, html: string][] = [
  [
    "Card number",
    `<span id="a">Card</span><b id="b" hidden>number</b><input aria-labelledby="a b" aria-label="No">`,
  ],
  ["Delete Alice", `<b id="n">Alice</b><button id="d" aria-label="Delete" aria-labelledby="d n">x</button>`],
  ["Close", `<button aria-label="Close">×</button>`],
  ["First Last", `<label for="i">First</label><label for="i">Last</label><input id="i">`],
  ["Remind me in days", `<label>Remind me in <input value="3"> days</label>`],
  ["Home Save", `<label for="b">Home</label> <label for="b">Save</label><button id="b">ignored</button>`],
  ["Submit", `<input type="submit">`],
  ["Reset", `<input type="reset">`],
  ["Go", `<input type="submit" value="Go" title="No">`],
  ["Find", `<input type="image" alt="Find" src="data:,">`],
  ["Submit", `<input type="image" src="data:," style="width:9px;height:9px">`],
  ["Add to cart", `<button><div>Add</div><div>to cart</div></button>`],
  ["Hello", `<button><span>He</span><span>llo</span></button>`],
  [
    "Hello",
    `<button><span style="display:inline-block">He</span><span style="display:inline-block">llo</span></button>`,
  ],
  ["Inbox 3", `<button>Inbox<span style="display:inline-block; margin-left:4px">3</span></button>`],
  ["Two lines", `<button>Two<br>lines</button>`],
  ["Next page →", `<style>a::before{content:"Next "} a::after{content:" →"}</style><a href="#">page</a>`],
  ["Next", `<style>a::after{content:"→" / ""}</style><a href="#">Next</a>`],
  [
    "Search",
    `<button><svg viewBox="0 0 9 9" width="9" height="9"><title>Search</title><path d="M0 0h9v9z"/></svg></button>`,
  ],
  ["Cart", `<a href="#"><img alt="Cart" src="data:," width="9" height="9"></a>`],
  ["Delete", `<button style="width:20px;height:20px"><i title="Delete"></i></button>`],
  ["Edit", `<button style="width:20px;height:20px" data-tooltip="Edit">\u{e001}</button>`],
  ["Menu", `<button title="Menu" style="width:20px;height:20px"></button>`],
  ["Text Title", `<button title="No">Text <b title="Title" style="padding:1px"></b></button>`],
  ["Your e-mail", `<input placeholder="Your e-mail">`],
  ["Hint", `<input title="Hint" placeholder="e.g. Ann">`],
  [
    "Visible",
    `<button>Visible<span hidden>no</span><span aria-hidden="true">no</span><i style="visibility:hidden">no</i></button>`,
  ],
  ["Delete item", `<button>Delete<span style="position:absolute; clip:rect(0,0,0,0)"> item</span></button>`],
  ["Paris", `<div role="option" tabindex="0"><p>Paris</p></div>`],
  // Fields without any name of their own: what stands beside them.
  ["Quantity", `<div><span>Quantity</span> <input></div>`],
  ["City", `<div><div><p>City</p></div><div><div><input></div></div></div>`],
  ["Price", `<table><tr><td>Price</td><td><input></td></tr></table>`],
  ["Age", `<dl><dt>Age</dt><dd><input></dd></dl>`],
  ["Agree", `<div><input type="checkbox"> Agree</div>`],
  ["Amount", `<table><tr><th>Amount</th></tr><tr><td><input></td></tr></table>`],
  ["Choose file", `<input type="file">`],
  ["", `<h2>Sign up</h2><form><div><div><input></div></div></form>`],
  ["Phone", `<div><label>Phone</label><input></div>`],
  ["", `<div><p>${"A paragraph is not a label. ".repeat(5)}</p><input></div>`],
  ["", `<button style="width:20px;height:20px"><svg width="9" height="9"></svg></button>`],
]

test("a control is called what a person or a screen reader would call it", async ({ capturing }) => {
  for (const [name, html] of NAMES) expect.soft((await capturing.control(html)).name, html).toBe(name)
})

test("a label of another field, or a control, is not read as the label of the next one", async ({
  capturing,
}) => {
  await capturing.show(`
    <div><label for="a">First</label><input id="a"><input></div>
    <div><input type="radio"> Yes <input type="radio"> No</div>`)
  const names = (await capturing.capture()).nodes.flatMap((node) =>
    node.type === "control" ? [node.name] : [],
  )
  expect(names).toEqual(["First", "", "Yes", "No"])
})

test("text beside a field that names it is said by the field", async ({ capturing }) => {
  await capturing.show(`<div>Quantity <input></div>`)
  expect(await capturing.outline()).toContain(`text text "Quantity" ← Quantity`)
})
