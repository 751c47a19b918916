import { expect, test } from "vitest"
import type { Figure } from "./figures"
import { kindOf, type PriceKind } from "./priceKind"

test.each<[before: string, after: string, kind: PriceKind]>([
  ["", "", "now"],
  ["Now: ", "", "now"],
  ["Sale price ", " USD", "now"],
  ["As low as ", "", "now"],
  ["Was ", "", "was"],
  ["List Price: ", "", "was"],
  ["Original price was: ", ".", "was"],
  ["UVP ", "", "was"],
  ["Regular price ", "", "weak-was"],
  ["", " / 100 g", "unit"],
  ["(", " per kg)", "unit"],
  ["", "/ea", "unit"],
  ["", "* / 1 Liter)", "unit"],
  ["Shipping ", " flat rate.", "shipping"],
  ["1 l = ", ")", "unit"],
  ["Grundpreis: ", "", "unit"],
  ["reg ", "", "was"],
  ["-", "", "other"],
  ["FREE delivery Wed on ", " of items", "other"],
  ["+", " delivery", "shipping"],
  ["zzgl. Versandkosten ", "", "shipping"],
  ["Free shipping on orders over ", "", "other"],
  ["(You save ", " )", "other"],
  ["", " off", "other"],
  ["Ex Tax: ", "", "other"],
  ["", "/month", "other"],
  ["or 4 payments of ", "", "other"],
  ["+ ", " Secured Packaging Fee", "other"],
])("%s$10%s is %s", (before, after, kind) => {
  const figure: Figure = {
    at: 0,
    from: 10,
    to: 10,
    words: "$10",
    before,
    after,
    struck: false,
    size: 16,
    ofChoice: false,
  }
  expect(kindOf(figure)).toBe(kind)
})

test("what is struck out was the price, whatever it is called", () => {
  const figure: Figure = {
    at: 0,
    from: 10,
    to: 10,
    words: "$10",
    before: "Now ",
    after: "",
    struck: true,
    size: 16,
    ofChoice: false,
  }
  expect(kindOf(figure)).toBe("was")
})
