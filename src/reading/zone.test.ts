import { expect, test } from "vitest"
import { shopEnv } from "../testing/shopPages"
import { box, control, heading, page, text, type NodeSpec } from "../testing/snapshot"
import { readProduct } from "./readProduct"

async function titleOf(title: string, specs: NodeSpec[]): Promise<string | undefined> {
  const snapshot = page(title, specs)
  const env = shopEnv(snapshot, () => snapshot)
  const frames = await env.readShop(snapshot, new AbortController().signal)
  return readProduct({ snapshot, frames })?.facts.title.words
}

const first = (words: string) => text(words, { role: "heading", level: 1 })
const buying = [text("$1,299.00"), control("button", "Add to cart")]

test("a title over columns goes before the heading of a part in them", async () => {
  const columns = box([box([heading("More in brief"), text("Oiled by hand")]), box(buying)])
  expect(await titleOf("Alder Sideboard", [box([first("Alder Sideboard"), columns])])).toBe("Alder Sideboard")
})

test("a heading that the document is called by stays the title under the shop's own", async () => {
  const columns = box([heading("Alder Sideboard"), ...buying])
  expect(await titleOf("Alder Sideboard | Homeplace", [box([first("Homeplace"), columns])])).toBe(
    "Alder Sideboard",
  )
})

test("a number in the document's title is no title where the page's heading is", async () => {
  const columns = box([text("Order number OEL-500"), ...buying])
  expect(await titleOf("Olive Oil | OEL-500", [box([first("Olive Oil"), columns])])).toBe("Olive Oil")
})

test("two boxes with prices, one of them a list of cards, are the parts of a page", async () => {
  const card = (name: string) =>
    box([control("link", name, { href: "/p" }), text("$6.00")], { tag: "div", shape: "div card" })
  const specs = [
    first("Olive Oil"),
    box([text("Cold pressed olives"), ...buying], { tag: "div", shape: "div main" }),
    box([heading("Goes with it"), box([card("Apple Vinegar"), card("Coarse Salt")], { tag: "div" })], {
      tag: "div",
      shape: "div more",
    }),
  ]
  expect(await titleOf("Olive Oil", [box(specs)])).toBe("Olive Oil")
})
