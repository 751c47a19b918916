import { expect, test } from "vitest"
import { box, control, field, page, text, type NodeSpec } from "../testing/snapshot"
import {
  findBarrier,
  findCartLink,
  findDetailControls,
  findNextPage,
  findSearchButton,
  findSearchField,
  findSearchOpener,
  findShelves,
} from "./shopControls"

const on = (...specs: NodeSpec[]) => page("Shop", specs)
const named = (node: { name: string } | undefined) => node?.name

test.each<[string, NodeSpec[], string | undefined]>([
  ["by its role", [field("Code"), field("Products", { role: "searchbox" })], "Products"],
  ["by its type", [field("Products", { inputType: "search" })], "Products"],
  ["by its name", [field("E-mail"), field("Search the shop")], "Search the shop"],
  ["in another language", [field("Suche")], "Suche"],
  ["by how it is called in the markup", [field("", { attributes: { name: "q" } })], ""],
  ["not a newsletter's", [field("Your e-mail", { attributes: { name: "search-mail" } })], undefined],
  ["not one that is disabled", [field("Search", { disabled: true })], undefined],
  ["not any field", [field("Name"), field("Message")], undefined],
])("finds the search field %s", (_, specs, name) => {
  expect(named(findSearchField(on(...specs)))).toBe(name)
})

test("finds the search field by the form that it belongs to", () => {
  const form = box([field("What?", { form: 0 })], { role: "search", tag: "form" })
  expect(named(findSearchField(on(form)))).toBe("What?")
})

test("the button of the search form sends it, whatever other buttons there are", () => {
  const specs = [
    control("button", "Search by picture"),
    box(
      [
        field("Search", { form: 1 }),
        control("button", "Clear", { form: 1 }),
        control("button", "Go", { form: 1, inputType: "submit" }),
      ],
      {
        tag: "form",
      },
    ),
  ]
  const snapshot = on(...specs)
  expect(named(findSearchButton(snapshot, findSearchField(snapshot)!))).toBe("Go")
})

test("without a button Enter does it", () => {
  const snapshot = on(field("Search", { submitsByEnter: true }), control("button", "Menu"))
  expect(findSearchButton(snapshot, findSearchField(snapshot)!)).toBeUndefined()
})

test.each<[string, typeof findNextPage, NodeSpec[], string | undefined]>([
  [
    "what opens the search",
    findSearchOpener,
    [control("button", "Menu"), control("button", "Open search")],
    "Open search",
  ],
  ["the next page", findNextPage, [control("link", "1"), control("link", "Next ›")], "Next ›"],
  ["the next page by a mark", findNextPage, [control("link", "‹"), control("link", "»")], "»"],
  ["the next page in German", findNextPage, [control("link", "Weiter")], "Weiter"],
  ["no next page in a title", findNextPage, [control("link", "Next to Normal, DVD")], undefined],
  [
    "no next page where it is disabled",
    findNextPage,
    [control("button", "Next", { disabled: true })],
    undefined,
  ],
  [
    "the cart",
    findCartLink,
    [control("link", "Carts and trolleys"), control("link", "View cart (2)")],
    "View cart (2)",
  ],
  ["the cart in German", findCartLink, [control("link", "Zum Warenkorb")], "Zum Warenkorb"],
  ["not what puts something into it", findCartLink, [control("button", "Add to cart")], undefined],
])("finds %s", (_, find, specs, name) => {
  expect(named(find(on(...specs)))).toBe(name)
})

test("finds what says more of the product, features first; what is open already and reviews are left out", () => {
  const elsewhere = "https://shop.example/more"
  const found = findDetailControls(
    on(
      control("link", "Description", { href: `${elsewhere}/description` }),
      control("link", "Reviews", { href: `${elsewhere}/reviews` }),
      control("link", "Details", { href: "https://shop.example/#details" }),
      control("tab", "Specifications", { selected: true }),
      control("tab", "Features", { selected: false }),
      control("button", "Product details", { expanded: false }),
      control("button", "Description", { expanded: true }),
    ),
  )
  expect(found.map(({ role, name }) => `${role} ${name}`)).toEqual([
    "tab Features",
    "button Product details",
    "link Description",
  ])
})

test.each<[NodeSpec, ReturnType<typeof findBarrier>]>([
  [text("Are you a human? Press and hold."), "captcha"],
  [field("Password", { inputType: "password" }), "sign-in"],
  [text("Human-friendly chairs"), undefined],
])("sees what keeps visitors out: %#", (spec, barrier) => {
  expect(findBarrier(on(spec))).toBe(barrier)
})

test("where nothing searches, what is named after the thing leads to it, then what leads to everything", () => {
  const link = (name: string, href = `https://shop.example/${name}`) => control("link", name, { href })
  const specs = [
    link("About us"),
    link("Shop all"),
    link("Men's Hoodies"),
    link("Zip codes"),
    link("Hoodies", "https://shop.example/#hoodies"),
    link("How to wash a hoodie that you love"),
    control("button", "Hoodies"),
  ]
  const shelves = findShelves(page("Shop", specs, "https://shop.example/"), "zip hoodie")
  expect(shelves.map(({ name }) => name)).toEqual(["Men's Hoodies", "Shop all"])
})

test.each(["Products", "Our collection", "View all products", "Alle Produkte", "Catalogue", "Store"])(
  "%s leads to everything",
  (name) => {
    const specs = [control("link", name, { href: "https://shop.example/x" })]
    expect(findShelves(page("Shop", specs, "https://shop.example/"), "")).toHaveLength(1)
  },
)

test.each(["Store locator", "All about us", "Product safety", "Shop our story", "Collect points"])(
  "%s does not",
  (name) => {
    const specs = [control("link", name, { href: "https://shop.example/x" })]
    expect(findShelves(page("Shop", specs, "https://shop.example/"), "")).toEqual([])
  },
)
