import type { Evidence } from "../shopping/ledger"
import type { ProductFacts, ProductPrice } from "../shopping/product"
import type { Page } from "./page"
import type { SchemaProduct } from "./schema"

/** What was read of a product page; `notes` tell where the page and its markup disagree, one sentence each. */
export type ReadProduct = {
  facts: ProductFacts
  notes: string[]
  /** The control that puts it into the cart, or orders it where there is no cart. */
  buy?: Evidence
}

/** A page that shows nothing of a product yet states one: all that is known is the markup. */
export function readMarkup(page: Page): ReadProduct | undefined {
  const schema = page.products[0]
  if (!schema || page.products.length > 1) return undefined
  const { name, brand, description, categories, rating } = schema
  const available = schema.offers.find((offer) => offer.available !== undefined)?.available
  return {
    facts: {
      url: productUrl(page),
      title: page.markup(name),
      ...(brand !== undefined && { brand: page.markup(brand) }),
      categories: categories.map(page.markup),
      prices: markupPrices(page, schema),
      ...(rating && { rating: { ...rating, at: page.markup(`${rating.stars} of 5`) } }),
      options: [],
      texts: description === undefined ? [] : [{ kind: "description", at: page.markup(description) }],
      ...(available !== undefined && { available: { yes: available, at: page.markup(String(available)) } }),
      addOns: [],
    },
    notes: ["The page states a product in its markup and shows none."],
  }
}

/** The address without fragment and without what the choice of options adds to it. */
export function productUrl({ snapshot }: Page): string {
  const url = URL.parse(snapshot.url)
  if (!url) return snapshot.url
  url.hash = ""
  for (const name of [...url.searchParams.keys()])
    if (/^(?:variant|sku|color|colour|size|attribute_.*|utm_.*|ref|srsltid)$/i.test(name))
      url.searchParams.delete(name)
  return url.href
}

/** The price that the markup states, over all of its offers. */
export function markupPrices(page: Page, schema: SchemaProduct | undefined): ProductPrice[] {
  const offers = schema?.offers ?? []
  const first = offers[0]
  if (!first) return []
  const from = Math.min(...offers.map((offer) => offer.from))
  const to = Math.max(...offers.map((offer) => offer.to))
  const words = from === to ? String(from) : `${from} - ${to}`
  const { currency } = first
  return [{ kind: "now", from, to, ...(currency !== undefined && { currency }), at: page.markup(words) }]
}
