import { expect, test } from "vitest"
import { control, page, text, type NodeSpec } from "../testing/snapshot"
import { colonRows } from "./colonRows"
import { NO_MARKS } from "./marks"
import { openPage } from "./page"

const link = (name: string) => control("link", name)

test.each<[what: string, specs: NodeSpec[], rows: [string, string][]]>([
  ["one", [text("Width: 4 inches")], [["Width", "4 inches"]]],
  [
    "links with commas",
    [text("Categories:"), link("Hats"), text(","), link("Winter")],
    [["Categories", "Hats, Winter"]],
  ],
  ["the next text", [text("Brand:"), text("Alder")], [["Brand", "Alder"]]],
  ["no price", [text("Total:"), text("$20.00")], []],
  ["what is in stock", [text("In stock: 4 pieces")], []],
  ["a price in brackets", [text("Inhalt: 0.5 Liter (29,90 € / 1 Liter)")], [["Inhalt", "0.5 Liter"]]],
  ["marks of direction", [text("Maker \u200f : \u200e Alder")], [["Maker", "Alder"]]],
  ["brackets", [text("【素材】綿100%")], [["素材", "綿100%"]]],
  ["a sentence", [text("Assembly: bring a friend, two hours and a good deal of patience")], []],
  [
    "what is as long among rows",
    [text("Assembly: bring a friend, two hours and a good deal of patience"), text("Weight: 92 pounds")],
    [["Assembly", "bring a friend, two hours and a good deal of patience"]],
  ],
])("%s", (_, specs, rows) => {
  const shop = openPage({ snapshot: page("", specs), frames: [{ frameId: 0, marks: NO_MARKS }] })
  expect(colonRows(shop, 0).map(({ name, words }) => [name, words])).toEqual(rows)
})
