import { expect, test } from "vitest"
import { addressIn, reportLines } from "./reportLines"

test("facts have labels; the task and the reasons stand elsewhere", () => {
  const report = [
    "Asked for: jeans under $50",
    "What: Alder: Blue Jeans (Color: Dark Blue)",
    "Where: https://shop.example/item/blue",
    "Price: 45.00 USD",
    "Why:",
    '- jeans: met ("Alder Blue Jeans")',
    "Nothing was bought.",
  ].join("\n")
  expect(reportLines(report)).toEqual([
    { label: "What", text: "Alder: Blue Jeans (Color: Dark Blue)" },
    { label: "Where", text: "https://shop.example/item/blue" },
    { label: "Price", text: "45.00 USD" },
    { text: "Nothing was bought." },
  ])
})

test("only a whole address is a link", () => {
  expect(addressIn("https://shop.example/a?b=c")).toBe("https://shop.example/a?b=c")
  expect(addressIn("see https://shop.example")).toBeUndefined()
  expect(addressIn("javascript:alert(1)")).toBeUndefined()
})
