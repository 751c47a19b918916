import type {
  ProductFacts,
  ProductOption,
  ProductPrice,
  ProductRating,
  ProductText,
} from "../shopping/product"
import { findBrand } from "./brand"
import { findCards } from "./cards"
import { findCategories } from "./categories"
import { findAddOns, findAvailability, findQuantity } from "./extras"
import { type Figure, findFigures, placeBlocks, type PlacedBlock } from "./figures"
import { markupPrices, productUrl, readMarkup, type ReadProduct } from "./markup"
import { findOptions } from "./options"
import { openPage, type Page, sameWords, type ShopPage } from "./page"
import { kindOf } from "./priceKind"
import { freeShipping, pricesOf } from "./prices"
import { countIn, findRatings, pickRating } from "./rating"
import type { SchemaProduct } from "./schema"
import { findTexts } from "./texts"
import { withVariants } from "./variants"
import { findZone, isInBox, type Zone } from "./zone"
import { isControl } from "../page/tree"
import type { Evidence } from "../shopping/ledger"
import { CART } from "./shopWords"
import { BUY, SOLD_OUT } from "./words"

/** Reads the product that a page is about; undefined when it is about none. What the page shows goes before its markup. */
export function readProduct(shop: ShopPage): ReadProduct | undefined {
  const page = openPage(shop)
  const blocks = placeBlocks(page)
  const figures = findFigures(page, blocks)
  const zone = findZone(page, figures, findCards(page, figures))
  if (!zone) return readMarkup(page)
  const titleWords = zone.name
  const schema = page.products.find(({ name }) => sameWords(name, titleWords)) ?? page.products[0]
  const notes: string[] = []
  const options = withVariants(findOptions(page, zone), schema?.variants ?? [])
  const texts = findTexts(page, zone, blocks).filter((text) => !isChoice(text, options))
  const brand = findBrand(page, zone, texts)
  const rating = ratingOf(page, zone, blocks, schema)
  const available = availabilityOf(page, zone, schema, notes)
  const quantity = findQuantity(page, zone)
  const buy = buyOf(page, zone)
  const description = schema?.description
  if (description !== undefined && !texts.some(({ kind }) => kind === "description"))
    texts.push({ kind: "description", at: page.markup(description) })
  return {
    facts: {
      url: productUrl(page),
      title: page.evidence(zone.title, titleWords),
      ...(brand && { brand }),
      categories: findCategories(page, zone.title, titleWords),
      prices: pricesFor(page, zone, figures, schema, notes),
      ...(rating && { rating }),
      options,
      texts,
      ...(available && { available }),
      ...(quantity && { quantity }),
      addOns: findAddOns(page, zone),
    },
    notes,
    ...(buy && { buy }),
  }
}

/** To keep it in the cart goes before ordering it at once. */
function buyOf(page: Page, zone: Zone): Evidence | undefined {
  const isOffered = (index: number | undefined): index is number => {
    const node = index === undefined ? undefined : page.tree.nodes[index]
    return isControl(node) && !node.disabled && !SOLD_OUT.test(node.name)
  }
  const all = page.tree.nodes.flatMap((node, index) =>
    isControl(node) && /^(?:button|link)$/.test(node.role) && BUY.test(node.name) && isInBox(zone, index)
      ? [index]
      : [],
  )
  const offered = [zone.buy, ...all].filter(isOffered)
  const at = offered.find((index) => CART.test(nameAt(page, index))) ?? offered[0]
  return at === undefined ? undefined : page.evidence(at, nameAt(page, at))
}

function nameAt({ tree }: Page, index: number): string {
  const node = tree.nodes[index]
  return isControl(node) ? node.name : ""
}

/** `Color: Black` above the colors says what is chosen. */
function isChoice({ kind, name, at }: ProductText, options: ProductOption[]): boolean {
  const option = options.find((each) => name !== undefined && sameWords(each.name, name))
  return kind === "row" && option?.values.some(({ value }) => sameWords(value, at.words)) === true
}

function pricesFor(
  page: Page,
  zone: Zone,
  figures: Figure[],
  schema: SchemaProduct | undefined,
  notes: string[],
): ProductPrice[] {
  const own = figures.filter(
    (figure) => !figure.ofChoice && zone.holds(figure.at) && isOfProduct(zone, figure),
  )
  const stated = schema?.offers ?? []
  const shown = pricesOf(
    page,
    own,
    stated.map(({ from }) => from),
  )
  const prices = shown.some(({ kind }) => kind === "now") ? shown : [...markupPrices(page, schema), ...shown]
  const now = shown.find(({ kind }) => kind === "now")
  if (
    now &&
    stated.length > 0 &&
    !stated.some(
      (offer) => now.from >= offer.from && now.to <= Math.max(offer.to, ...stated.map(({ to }) => to)),
    )
  )
    notes.push(
      `The page shows ${now.at.words}, its markup says ${stated[0]!.from} ${stated[0]!.currency ?? ""}.`.replace(
        " .",
        ".",
      ),
    )
  if (prices.some(({ kind }) => kind === "shipping")) return prices
  const indexes = page.tree.nodes.flatMap((_, index) => (zone.holds(index) ? [index] : []))
  const free = freeShipping(page, indexes) ?? stated.flatMap((offer) => shippingOf(page, offer.shipping))[0]
  return free ? [...prices, free] : prices
}

/** Prices stand in the box; what is charged for sending may stand anywhere after it. */
function isOfProduct({ box }: Zone, figure: Figure): boolean {
  return (figure.at >= box.start && figure.at < box.end) || kindOf(figure) === "shipping"
}

function shippingOf(page: Page, shipping: SchemaProduct["offers"][number]["shipping"]): ProductPrice[] {
  if (!shipping) return []
  const { amount, currency } = shipping
  return [
    {
      kind: "shipping",
      from: amount,
      to: amount,
      ...(currency !== undefined && { currency }),
      at: page.markup(String(amount)),
    },
  ]
}

function ratingOf(
  page: Page,
  zone: Zone,
  blocks: PlacedBlock[],
  schema: SchemaProduct | undefined,
): ProductRating | undefined {
  const { box } = zone
  const all = findRatings(page, blocks).filter(({ index }) => zone.holds(index) && index < box.end)
  const rating =
    pickRating(
      page,
      all.filter(({ index }) => index >= zone.title - 4),
      box.end,
    ) ?? pickRating(page, all, box.end)
  const stated = schema?.rating
  if (!rating) return stated ? { ...stated, at: page.markup(`${stated.stars} of 5`) } : undefined
  const count = rating.count ?? stated?.count ?? reviewHeading(page)
  return { ...rating, ...(count !== undefined && { count }) }
}

function reviewHeading({ tree }: Page): number | undefined {
  for (const node of tree.nodes) {
    const count = node.type === "text" && node.role === "heading" ? countIn(node.text) : undefined
    if (count !== undefined) return count
  }
  return undefined
}

function availabilityOf(
  page: Page,
  zone: Zone,
  schema: SchemaProduct | undefined,
  notes: string[],
): ProductFacts["available"] {
  const shown = findAvailability(page, zone)
  const stated = schema?.offers.find(({ available }) => available !== undefined)?.available
  if (!shown)
    return stated === undefined
      ? undefined
      : { yes: stated, at: page.markup(stated ? "in stock" : "out of stock") }
  if (stated !== undefined && stated !== shown.yes)
    notes.push(
      `The page says “${shown.at.words}”, its markup says that it is ${stated ? "in stock" : "out of stock"}.`,
    )
  return shown
}
