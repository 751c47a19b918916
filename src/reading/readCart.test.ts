import { expect, test } from "vitest"
import { shopEnv } from "../testing/shopPages"
import { box, control, field, heading, page, text, type NodeSpec } from "../testing/snapshot"
import { readCart } from "./readCart"

const TITLE = "Alder Men's Denim Jeans, Machine Wash"

async function read(specs: NodeSpec[], title = "Cart", url = "https://shop.example/cart") {
  const snapshot = page(title, specs, url)
  const env = shopEnv(snapshot, () => snapshot)
  return readCart({ snapshot, frames: await env.readShop(snapshot, new AbortController().signal) }, TITLE)
}

const row = (...specs: NodeSpec[]) => box(specs, { role: "row", tag: "tr" })

test("reads the row of the product: price of one, number, options, what came along", async () => {
  const cart = await read([
    heading("Your bag"),
    box([
      row(control("link", "Birch Socks"), text("$5.00")),
      row(
        control("link", "Alder Men's Denim Jeans"),
        text("Color: Navy"),
        text("$40.00"),
        field("Quantity", { role: "spinbutton", value: "2" }),
        text("$80.00"),
        control("checkbox", "Gift wrap", { checked: true }),
        control("checkbox", "Warranty", { checked: false }),
      ),
    ]),
  ])
  expect(cart).toMatchObject({
    title: { words: "Alder Men's Denim Jeans" },
    price: { amount: 40, currency: "USD" },
    quantity: { count: 2 },
    options: [{ name: "Color", value: "Navy" }],
    addOns: [{ name: "Gift wrap", ticked: true }],
  })
})

test("reads a cart that opens beside the page", async () => {
  const aside = box([heading("Added to your cart"), row(text(TITLE), text("$40.00"), text("Qty: 1"))], {
    role: "dialog",
    tag: "div",
  })
  const cart = await read(
    [text(TITLE, { role: "heading", level: 1 }), text("$45.00"), aside],
    TITLE,
    "https://shop.example/p/1",
  )
  expect(cart).toMatchObject({ price: { amount: 40 }, quantity: { count: 1 } })
})

test.each<[string, NodeSpec[], string, string]>([
  [
    "the product's own page",
    [text(TITLE, { role: "heading", level: 1 }), text("$40.00")],
    TITLE,
    "https://shop.example/p/1",
  ],
  [
    "a cart with something else",
    [heading("Cart"), row(text("Birch Socks"), text("$5.00"))],
    "Cart",
    "https://shop.example/cart",
  ],
])("%s is no cart with it", async (_, specs, title, url) => {
  expect(await read(specs, title, url)).toBeUndefined()
})
