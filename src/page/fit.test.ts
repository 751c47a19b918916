import { expect, test } from "vitest"
import { box, control, field, heading, page, text, type NodeSpec } from "../testing/snapshot"
import { describePage } from "./describe"
import { fitPage } from "./fit"

const card = (name: string, price: string): NodeSpec =>
  box(
    [
      control("link", name, { href: `https://shop.example/${name}` }),
      text(price),
      control("button", `Add to cart ${name}`),
    ],
    {
      tag: "li",
      role: "listitem",
      shape: "li",
    },
  )

const shop = page("Shop", [
  control("searchbox", "Search the shop", { editable: true, tag: "input", value: "x" }),
  control("button", "Search"),
  heading("Deals"),
  box([card("Espresso Cup", "$12.00"), card("Red Hoodie", "$30.00"), card("Gold Hoodie", "$90.00")], {
    tag: "ul",
  }),
  text("Free shipping on everything, all week long, everywhere."),
  box([text("A word about us and our values.")], { tag: "footer" }),
])

/** A description with one token a character, so that budgets can be counted by hand. */
async function fit(task: string, budget: number, comfort = budget) {
  const fitted = await fitPage(describePage(shop, task), {
    budget,
    comfort,
    distractible: true,
    countTokens: async (texts) => texts.map((line) => line.length),
    query: { task, done: [], form: undefined, fresh: new Set(), url: shop.url },
  })
  return { ...fitted, shown: fitted.text.split("\n") }
}

test("a page that fits is shown whole, without an offer of more", async () => {
  const { shown, pruned } = await fit("find a red hoodie", 10_000)
  expect(pruned).toEqual([])
  expect(shown).toContain('text "A word about us and our values."')
  expect(shown.at(-1)).not.toContain("Show more")
})

test("within a budget the product of the task stays with its price, others and small talk go", async () => {
  const { shown, tokens } = await fit("find a red hoodie under $50 and add it to the cart", 260, 200)
  expect(tokens).toBeLessThanOrEqual(260)
  expect(shown).toContain('link "Red Hoodie"')
  expect(shown).toContain('text "$30.00"')
  expect(shown).toContain('searchbox "Search the shop" = "x"')
  expect(shown.join()).not.toMatch(/Espresso|Gold|Free shipping|values/)
  expect(shown.at(-1)).toBe('button "Show more"')
})

test("lines keep the order of the page", async () => {
  const all = describePage(shop, "").lines.map((line) => line.text)
  const { shown } = await fit("find a red hoodie", 250, 150)
  const places = shown.slice(0, -1).map((line) => all.indexOf(line))
  expect(places).toEqual([...places].sort((a, b) => a - b))
  expect(places).not.toContain(-1)
})

test("more is offered, but can be chosen only when something that matters was pruned", async () => {
  const offer = async (budget: number) => (await fit("find a red hoodie", budget, 100)).candidates.at(-1)
  expect(await offer(60)).toMatchObject({ label: 'button "Show more"', canClick: true })
  expect(await offer(300)).toMatchObject({ label: 'button "Show more"', canClick: false })
})

test("a field is never taken for something about another topic", async () => {
  const row = (name: string) => box([field(name)], { tag: "div", shape: "div.field" })
  const form = page("Sign in", [
    box([row("E-mail address"), row("Password")], { tag: "form" }),
    ...Array.from({ length: 40 }, (_, at) => text(`Note ${at} about nothing in particular`)),
  ])
  const fitted = await fitPage(describePage(form, "sign in with the password"), {
    budget: 200,
    comfort: 100,
    distractible: true,
    countTokens: async (texts) => texts.map((line) => line.length),
    query: { task: "sign in with the password", done: [], form: undefined, fresh: new Set(), url: form.url },
  })
  expect(fitted.text).toContain('textbox "E-mail address"')
  expect(fitted.text).toContain('textbox "Password"')
})
