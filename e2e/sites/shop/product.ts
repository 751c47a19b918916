import type { Cents } from "./money"

export type Options = Record<string, string>

export type ProductOption = { name: string; values: string[] }

export type Variant = { options: Options; price: Cents; available: boolean }

export type Product = {
  id: string
  title: string
  brand: string
  category: string
  /** The price of the cheapest variant. */
  price: Cents
  compareAt: Cents | null
  rating: number
  reviews: number
  added: string
  attributes: string[]
  options: ProductOption[]
  variants: Variant[]
  description: string[]
  specs: [name: string, value: string][]
  shipping: string
}

/** How a product is written down in `products/`. */
export type ProductDraft = {
  title: string
  brand: string
  price: Cents
  was?: Cents
  rating: [average: number, reviews: number]
  added: string
  attributes: string[]
  options?: Record<string, string[]>
  /** What an option value adds to the price. */
  extra?: Record<string, Cents>
  /** Variants out of stock: "Red/M" is one combination, "M" every variant in that size. */
  soldOut?: "everything" | string[]
  about: string[]
  specs: Record<string, string>
}

export type Shelf = {
  category: string
  shipping: string
  specs: Record<string, string>
  drafts: ProductDraft[]
}

export function stockShelf(shelf: Shelf): Product[] {
  return shelf.drafts.map((draft) => buildProduct(draft, shelf))
}

function buildProduct(draft: ProductDraft, shelf: Shelf): Product {
  const options = Object.entries(draft.options ?? {}).map(([name, values]) => ({ name, values }))
  return {
    id: slugify(draft.title),
    title: draft.title,
    brand: draft.brand,
    category: shelf.category,
    price: draft.price,
    compareAt: draft.was ?? null,
    rating: draft.rating[0],
    reviews: draft.rating[1],
    added: draft.added,
    attributes: draft.attributes,
    options,
    variants: combine(options).map((chosen) => buildVariant(draft, chosen)),
    description: draft.about,
    specs: Object.entries({ Brand: draft.brand, ...draft.specs, ...shelf.specs }),
    shipping: shelf.shipping,
  }
}

function buildVariant(draft: ProductDraft, options: Options): Variant {
  const values = Object.values(options)
  const extras = values.map((value) => draft.extra?.[value] ?? 0)
  const soldOut =
    draft.soldOut === "everything" ||
    (draft.soldOut ?? []).some((combination) =>
      combination.split("/").every((value) => values.includes(value)),
    )
  return { options, price: extras.reduce((sum, extra) => sum + extra, draft.price), available: !soldOut }
}

function combine(options: ProductOption[]): Options[] {
  return options.reduce<Options[]>(
    (combinations, { name, values }) =>
      combinations.flatMap((chosen) => values.map((value) => ({ ...chosen, [name]: value }))),
    [{}],
  )
}

function slugify(title: string): string {
  return title
    .toLowerCase()
    .replaceAll("'", "")
    .replace(/[^a-z0-9]+/g, "-")
    .replace(/^-|-$/g, "")
}

/** The variant with exactly these values; none while an option is not chosen or not one of ours. */
export function findVariant(product: Product, chosen: Options): Variant | undefined {
  return product.variants.find(({ options }) =>
    Object.entries(options).every(([name, value]) => chosen[name] === value),
  )
}

export function isInStock(product: Product): boolean {
  return product.variants.some(({ available }) => available)
}

export function hasSeveralPrices(product: Product): boolean {
  return product.variants.some(({ price }) => price !== product.price)
}

export function colorsOf(product: Product): string[] {
  return product.options.find(({ name }) => name === "Color")?.values ?? []
}
