import { expect, test } from "./harness"

const HIDDEN = `aria-hidden="true"`

/** Texts of the page that no control says. */
const PAGES: [why: string, html: string, texts: string[]][] = [
  ["an arrow", `<button>Order<span ${HIDDEN}>▼</span></button>`, []],
  ["the mark of a required field", `<label for="i">City <b ${HIDDEN}>*</b></label><input id="i">`, []],
  ["hidden initials", `<button aria-label="Account of Maren Ashworth"><b ${HIDDEN}>MA</b></button>`, []],
  ["initials", `<a href="#" aria-label="Account of Maren Ashworth"><b>MA</b></a>`, []],
  ["a cross", `<div role="tab" aria-label="Close" tabindex="0">x</div>`, []],
  [
    "the name of an icon",
    `<button aria-label="Sort"><i style="font-family:'Material Icons', sans-serif">arrow_drop_down</i></button>`,
    [],
  ],
  ["a number of the name", `<a href="#" aria-label="Cart, 3 items"><i>Cart</i><i ${HIDDEN}>3</i></a>`, []],
  ["the name in other letters", `<button aria-label="Add to cart">ADD TO CART</button>`, []],
  [
    "a price that the name has in full",
    `<a href="#" aria-label="Tea $12.99"><i ${HIDDEN}>$<b>12</b><sup>99</sup></i></a>`,
    [],
  ],
  [
    "what a label shows of a longer name",
    `<label><input type="radio" aria-label="Seat 12A, window"><b ${HIDDEN}>12A</b></label>`,
    [],
  ],
  ["a step's number", `<a href="#"><i ${HIDDEN}>2</i> Payment</a>`, []],
  ["a card's content", `<button aria-label="Select">10:30 $120</button>`, ["10:30 $120"]],
  ["a card's hidden content", `<button aria-label="Select"><b ${HIDDEN}>10:30</b></button>`, ["10:30"]],
  [
    "a hidden phrase",
    `<a href="#" aria-label="More"><b ${HIDDEN}>How we roast coffee</b></a>`,
    ["How we roast coffee"],
  ],
  ["a size", `<button aria-label="Choose size">XL</button>`, ["XL"]],
  ["a badge", `<button aria-label="Inbox">Inbox <b>3</b></button>`, ["Inbox 3"]],
  ["all that a control without a name has", `<button><b ${HIDDEN}>Menu</b></button>`, ["Menu"]],
  ["an arrow outside of controls", `<p>Order <b ${HIDDEN}>▼</b></p>`, ["Order ▼"]],
]

test("decoration of a named control is no text, what it adds is", async ({ capturing }) => {
  for (const [why, html, texts] of PAGES) {
    await capturing.show(html)
    const { nodes } = await capturing.capture()
    const unsaid = nodes.flatMap((node) =>
      node.type === "text" && node.saidBy.length === 0 ? [node.text] : [],
    )
    expect.soft(unsaid, why).toEqual(texts)
  }
})

test("a text cut off by an ellipsis or after some lines is taken in full", async ({ capturing }) => {
  const words = "the invoice for the new coffee machine in the kitchen on the third floor"
  await capturing.show(
    `<p style="width:90px; overflow:hidden; text-overflow:ellipsis; white-space:nowrap">1 ${words}</p>
     <p style="width:90px; overflow:hidden; display:-webkit-box; -webkit-line-clamp:2; -webkit-box-orient:vertical">2 ${words}</p>`,
  )
  expect(await capturing.outline()).toBe(`text text "1 ${words}"\ntext text "2 ${words}"`)
})
