import { afterAll, beforeEach, expect, test } from "vitest"
import { products } from "./catalogue"
import { serveShop } from "./visiting"

const { url, visit, state, reset, close } = await serveShop()
beforeEach(() => reset())
afterAll(() => close())

/** The titles of the product cards in the list of results, in their order on the page. */
async function listed(path: string): Promise<string[]> {
  const titles = (await visit(path)).matchAll(/<h2>\s*<a href="\/products\/[^"]+">([^<]+)<\/a>/g)
  return [...titles].map(([, title]) => (title ?? "").replaceAll("&#39;", "'"))
}

test("stocks 82 products, each with its own address", () => {
  expect(products).toHaveLength(82)
  expect(new Set(products.map(({ id }) => id)).size).toBe(82)
})

test("two products fit “red cotton hoodie in size M under $40”", () => {
  const fitting = products.filter(
    ({ category, attributes, variants }) =>
      category === "hoodies" &&
      attributes.some((attribute) => attribute.includes("cotton") && !attribute.includes("blend")) &&
      variants.some(
        ({ options, price, available }) =>
          options["Color"] === "Red" && options["Size"] === "M" && price < 4000 && available,
      ),
  )
  expect(fitting.map(({ title }) => title)).toEqual(["Harbour Cotton Hoodie", "Weekend Zip Hoodie"])
})

test("search puts products with all words first, the best rated of them on top", async () => {
  expect((await listed("/search?q=red+cotton+hoodie")).slice(0, 8)).toEqual([
    "Heavyweight Loopback Hoodie",
    "Organic Cotton Hoodie",
    "Kids' Cotton Hoodie",
    "Campus Cotton Hoodie",
    "Harbour Cotton Hoodie",
    "Studio Cotton Hoodie",
    "Weekend Zip Hoodie",
    "Merino Hoodie",
  ])
})

test.each([
  ["selvedge", ["Raw Selvedge Jeans"]],
  ["SELVEDGE JEAN", ["Raw Selvedge Jeans"]],
  ["the waterproof notebooks", ["Waterproof Field Notebook"]],
  ["rucksack roll top", ["Rolltop Cycling Backpack"]],
  ["zeppelin lamp", []],
  ["of the", []],
  ["", []],
])("search for “%s”", async (query, titles) => {
  expect(await listed(`/search?q=${encodeURIComponent(query)}`)).toEqual(titles)
})

test("a search with no results offers the words that would have some", async () => {
  const page = await visit("/search?q=zeppelin+lamp")
  expect(page).toContain("No results for “zeppelin lamp”")
  expect(page).toContain('<a href="/search?q=lamp">lamp</a>')
})

test("a query is shown as text, never as markup", async () => {
  expect(await visit("/search?q=%3Cb%3Ehoodie%3C%2Fb%3E")).toContain("&lt;b&gt;hoodie&lt;/b&gt;")
})

test("21 results make a page of 12 and a page of 9", async () => {
  const first = await visit("/search?q=red+cotton+hoodie")
  expect(first).toContain("21 results for “red cotton hoodie”")
  expect(first).toContain("1–12 of 21 products")
  expect(first).toContain(">Next</a>")
  expect(first).not.toContain(">Previous</a>")

  const second = await visit("/search?q=red+cotton+hoodie&page=2")
  expect(second).toContain("13–21 of 21 products")
  expect(second).toContain(">Previous</a>")
  expect(second).not.toContain(">Next</a>")
  expect(await listed("/search?q=red+cotton+hoodie&page=2")).toHaveLength(9)
})

test.each([
  ["price-asc", ["Kids' Cotton Hoodie", "Coastline Cotton Hoodie", "Brushed Blend Hoodie"]],
  ["price-desc", ["Merino Hoodie", "Heavyweight Loopback Hoodie", "Sherpa-Lined Zip Hoodie"]],
  ["rating", ["Merino Hoodie", "Heavyweight Loopback Hoodie", "Organic Cotton Hoodie"]],
  ["newest", ["Studio Cotton Hoodie", "Tempo Running Hoodie", "Coastline Cotton Hoodie"]],
  ["unknown", ["Harbour Cotton Hoodie", "Heavyweight Loopback Hoodie", "Weekend Zip Hoodie"]],
])("hoodies sorted by %s", async (sorting, titles) => {
  expect((await listed(`/category/hoodies?sort=${sorting}`)).slice(0, 3)).toEqual(titles)
})

test("sorting reaches over pages", async () => {
  expect(await listed("/category/hoodies?sort=price-asc&page=2")).toEqual([
    "Heavyweight Loopback Hoodie",
    "Merino Hoodie",
  ])
})

test.each([
  ["/category/backpacks?color=Red", ["Meadow Daypack", "Packable Daypack", "School Backpack"]],
  ["/category/backpacks?color=Red&stock=1", ["Packable Daypack", "School Backpack"]],
  ["/category/mugs?min=20&max=30", ["Insulated Travel Mug", "Tea Mug with Infuser"]],
  ["/category/mugs?min=&max=11.90", ["Good Morning Mug"]],
  [
    "/search?q=red+cotton+hoodie&category=sneakers",
    ["Kids' Velcro Sneakers", "Canvas High Sneakers", "Canvas Low Sneakers"],
  ],
  ["/category/mugs?color=Indigo", []],
])("filters of %s", async (path, titles) => {
  expect(await listed(path)).toEqual(titles)
})

test("the list stays filtered when its pages are turned", async () => {
  expect(await visit("/search?q=hoodie&color=Red&color=Black&sort=rating")).not.toContain(">Next</a>")
  const links = await visit("/search?q=cotton&max=70")
  expect(links).toContain('href="/search?q=cotton&amp;max=70&amp;page=2"')
})

test("a product that is sold out altogether cannot be added", async () => {
  const page = await visit("/products/leather-flap-backpack")
  expect(page).toContain("Sold out")
  expect(page).toMatch(/<button type="submit" disabled>Add to cart<\/button>/)
})

test.each([
  "/",
  "/about",
  "/help",
  "/shipping",
  "/returns",
  "/sign-in",
  "/newsletter",
  "/cart",
  "/styles.css",
])("%s is there", async (path) => {
  expect((await fetch(url + path)).status).toBe(200)
})

test.each(["/nothing", "/category/hats", "/products/hat", "/images/hat.svg", "/orders/FF-1"])(
  "%s is not",
  async (path) => {
    expect((await fetch(url + path)).status).toBe(404)
  },
)

test("every product has a page and a picture", async () => {
  for (const { id, title } of products) {
    expect(await visit(`/products/${id}`)).toContain(`<h1>${title.replaceAll("'", "&#39;")}</h1>`)
    expect(await visit(`/images/${id}.svg`)).toMatch(/class="fill" d="M|class="fill" x="/)
  }
})

test("remembers searches, once for all pages and filters of one", async () => {
  await visit("/search?q=mug")
  await visit("/search?q=mug&color=Red")
  await visit("/search?q=+")
  await visit("/search?q=desk+lamp")
  expect(state().searches).toEqual(["mug", "desk lamp"])

  reset()
  expect(state()).toEqual({ cart: [], orders: [], newsletter: [], searches: [] })
})
