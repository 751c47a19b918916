import { expect, test } from "vitest"
import { shopEnv } from "../testing/shopPages"
import { box, control, heading, page, text, type NodeSpec } from "../testing/snapshot"
import type { BadgeMark } from "./marks"
import { type ListedProduct, readList } from "./readList"

async function read(specs: NodeSpec[], badges: BadgeMark[] = []): Promise<ListedProduct[]> {
  const snapshot = page("Shop", specs)
  const env = shopEnv(snapshot, () => snapshot)
  const frames = await env.readShop(snapshot, new AbortController().signal)
  return readList({
    snapshot,
    frames: frames.map(({ frameId, marks }) => ({ frameId, marks: { ...marks, badges } })),
  })
}

const item = (...specs: NodeSpec[]) => box(specs, { role: "listitem", tag: "li", shape: "li listitem" })
const list = (...items: NodeSpec[]) => box(items, { role: "list", tag: "ul" })
const title = (words: string) => control("link", words, { href: "/p" })
const titles = (listed: ListedProduct[]) => listed.map((each) => each.title.words)
const notes = (listed: ListedProduct[]) => listed.map(({ badges }) => badges.map(({ words }) => words))

test("the heading that differs from card to card is the title, not the maker's", async () => {
  const card = (maker: string, name: string) =>
    item(heading(maker), text(name, { role: "heading", level: 3 }), title("View"), text("$40.00"))
  const listed = await read([
    list(card("Alder", "Linen Shirt"), card("Alder", "Denim Jeans"), card("Birch", "Wool Socks")),
  ])
  expect(titles(listed)).toEqual(["Linen Shirt", "Denim Jeans", "Wool Socks"])
})

test("ends of a range in texts of their own", async () => {
  const card = (name: string) => item(title(name), text("From $61.00"), text("To $77.00"))
  const [first] = await read([list(card("Layering Bundle"), card("Trail Bundle"))])
  expect(first?.prices.map(({ kind, from, to }) => [kind, from, to])).toEqual([["now", 61, 77]])
})

test("notes are known by their words or by how they are drawn, and stock is told once", async () => {
  const listed = await read(
    [
      list(
        item(text("Handpicked"), title("Linen Shirt"), text("$40.00")),
        item(text("Handmade"), title("Denim Jeans"), text("$50.00")),
        item(text("Sold out"), title("Wool Socks"), text("$5.00"), {
          ...control("link", "Out of stock"),
          children: [text("Out of stock")],
        } as NodeSpec),
        item(text("Promo !"), title("Felt Hat"), text("$9.00 Out of stock")),
      ),
    ],
    [{ nodeId: 2, after: 2, words: "Handpicked" }],
  )
  expect(notes(listed)).toEqual([["Handpicked"], [], ["Sold out"], ["Promo !", "Out of stock"]])
})

test("cells are cards where a row holds nothing else", async () => {
  const cell = (name: string) =>
    box([title(name), text("$12.00"), control("button", "Buy now")], { role: "cell", tag: "td", shape: "td" })
  const row = (...cells: NodeSpec[]) => box(cells, { role: "row", tag: "tr", shape: "tr row" })
  const listed = await read([
    box([
      row(cell("Long Harbour"), cell("Red Corner"), cell("Beloved Lions")),
      row(cell("Frantic Autumn"), cell("Cold Bridge"), cell("Green Mountain")),
    ]),
  ])
  expect(titles(listed)).toHaveLength(6)
})
