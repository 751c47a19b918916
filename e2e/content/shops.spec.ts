import { type Browser, expect, type Page } from "playwright/test"
import { readList } from "../../src/reading/readList"
import type { ReadProduct } from "../../src/reading/markup"
import { readProduct } from "../../src/reading/readProduct"
import type { Evidence } from "../../src/shopping/ledger"
import { readShopPage, withShopPage } from "../shops/capturePage"
import { printPrice, printRating } from "../shops/compare"
import type * as entry from "../shops/shopEntry"
import { shopPages } from "../shops/shopPages"
import { test } from "./inPage"

const pageOf = (name: string) => shopPages.find((page) => page.name === name)!

/** Text of the element in the page that the evidence names. */
async function textAt(page: Page, { nodeId }: Evidence): Promise<string | undefined> {
  return page.evaluate(
    (id) => (globalThis as unknown as { lumosShop: typeof entry }).lumosShop.textOf(id),
    nodeId ?? 0,
  )
}

test("a product with radios, a struck price and a variant that only the markup calls sold out", async ({
  chromiumBrowser,
}) => {
  await withShopPage(chromiumBrowser, pageOf("shopify-dawn"), async (shop, page) => {
    const { facts } = readProduct(shop)!
    expect(facts.title.words).toBe("Trail Fleece Pullover")
    expect(facts.prices.map(printPrice)).toEqual(["now 68 USD", "was 85 USD"])
    expect(facts.options.map(({ name, values }) => [name, values.map(({ value }) => value)])).toEqual([
      ["Color", ["Pine", "Oat"]],
      ["Size", ["S", "M", "L"]],
    ])
    expect(facts.options[1]!.values.map(({ chosen, available }) => [chosen, available])).toEqual([
      [false, undefined],
      [true, undefined],
      [false, false],
    ])
    expect(facts.quantity?.count).toBe(1)
    expect(await textAt(page, facts.prices[0]!.at)).toContain("$68.00 USD")
    expect(await textAt(page, facts.title)).toContain("Trail Fleece Pullover")
  })
})

test("a price in pieces, with cents set small, and the same price read out", async ({ chromiumBrowser }) => {
  await withShopPage(chromiumBrowser, pageOf("amazon-like"), async (shop) => {
    const { facts } = readProduct(shop)!
    expect(facts.prices.map(printPrice)).toEqual([
      "now 37.99 USD",
      "was 49.99 USD",
      "unit 1.12 USD",
      "shipping 0",
    ])
    expect(printRating(facts.rating!)).toBe("4.6 (12431)")
    expect(facts.addOns.map(({ name, ticked }) => [name, ticked])).toEqual([
      ["2-Year Protection Plan for $4.99", false],
    ])
  })
})

test("a button that says that it is sold out", async ({ chromiumBrowser }) => {
  await withShopPage(chromiumBrowser, pageOf("electronics-soldout"), async (shop) => {
    const { facts } = readProduct(shop)!
    expect(facts.available).toMatchObject({ yes: false, at: { words: "Sold Out" } })
  })
})

test("a list with a sale, a range and a link for each product", async ({ chromiumBrowser }) => {
  await withShopPage(chromiumBrowser, pageOf("woocommerce-archive"), async (shop, page) => {
    const listed = readList(shop)
    expect(listed.map(({ title, prices }) => [title.words, ...prices.map(printPrice)])).toEqual([
      ["Risograph Poster", "now 18 GBP", "was 25 GBP"],
      ["Zine Bundle", "now 10-30 GBP"],
      ["Enamel Pin", "now 6.5 GBP"],
      ["Canvas Tote", "now 12 GBP"],
    ])
    expect(listed[2]!.badges.map(({ words }) => words)).toEqual(["Sold out"])
    expect(new URL(listed[0]!.link!.url).pathname).toBe("/product/risograph-poster/")
    expect(await textAt(page, { url: "", words: "", nodeId: listed[0]!.link!.nodeId })).toContain("Risograph")
  })
})

test("paid places are marked", async ({ chromiumBrowser }) => {
  await withShopPage(chromiumBrowser, pageOf("walmart-like"), async (shop) => {
    expect(readList(shop).map(({ sponsored }) => sponsored?.words)).toEqual([
      "Sponsored",
      undefined,
      undefined,
    ])
  })
})

test("notes that are called badges, or lie painted over a picture", async ({ chromiumBrowser }) => {
  const card = (note: string) =>
    `<li style="position: relative">${note}<a href="/p">Linen Shirt No ${note.length}</a><p>$40.00</p></li>`
  const page = await chromiumBrowser.newPage()
  await page.setContent(
    `<!doctype html><title>Shirts</title><ul>${[
      '<b class="product-flag">Slow made</b>',
      '<div style="position: absolute; right: 0; background: navy; color: white">Garden dyed</div>',
      '<div style="position: absolute; right: 0">Over nothing</div>',
      "<div>Plainly said</div>",
    ]
      .map(card)
      .join("")}</ul>`,
  )
  const listed = readList(await readShopPage(page))
  expect(listed.map(({ badges }) => badges.map(({ words }) => words))).toEqual([
    ["Slow made"],
    ["Garden dyed"],
    [],
    [],
  ])
  await page.close()
})

const JACKET = `<h1>Jacket</h1><p>€ 219,00</p><p>Currently out of stock.</p><button disabled>Add to basket</button>`

/** What is read of a page with this body. */
async function readBody(browser: Browser, body: string): Promise<ReadProduct | undefined> {
  const page = await browser.newPage()
  await page.setContent(`<!doctype html><title>Jacket</title>${body}`)
  const read = readProduct(await readShopPage(page))
  await page.close()
  return read
}

test("markup gives way to what the page shows, and the difference is noted", async ({ chromiumBrowser }) => {
  const { facts, notes } = (await readBody(
    chromiumBrowser,
    `${JACKET}<script type="application/ld+json">{"@type":"Product","name":"Jacket","brand":"Harbour","offers":
    {"price":"189.00","priceCurrency":"EUR","availability":"https://schema.org/InStock"},}</script>`,
  ))!
  expect(facts.prices.map(printPrice)).toEqual(["now 219 EUR"])
  expect(facts.available?.yes).toBe(false)
  expect(facts.brand).toMatchObject({ words: "Harbour" })
  expect(notes.toSorted()).toEqual([
    "The page says “Currently out of stock.”, its markup says that it is in stock.",
    "The page shows € 219,00, its markup says 189 EUR.",
  ])
})

test("broken markup leaves the page as it is seen", async ({ chromiumBrowser }) => {
  const read = await readBody(
    chromiumBrowser,
    `${JACKET}<script type="application/ld+json">{"@type":"Product",</script>`,
  )
  expect(read!.facts.prices.map(printPrice)).toEqual(["now 219 EUR"])
})

test("a page about no product has none", async ({ chromiumBrowser }) => {
  const page = await chromiumBrowser.newPage()
  await page.setContent("<!doctype html><title>About us</title><h1>About us</h1><p>We are a small team.</p>")
  const shop = await readShopPage(page)
  expect([readProduct(shop), readList(shop)]).toEqual([undefined, []])
  await page.close()
})
