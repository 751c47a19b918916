import { categories } from "./categories"
import type { Category } from "./categories"
import type { Cents } from "./money"
import { colorsOf, isInStock } from "./product"
import type { Product } from "./product"

export const pageSize = 12

export const sortings = {
  relevance: "Relevance",
  "price-asc": "Price: low to high",
  "price-desc": "Price: high to low",
  rating: "Customer rating",
  newest: "Newest arrivals",
} as const

export type Sorting = keyof typeof sortings

export type Filters = {
  categories: string[]
  minPrice: Cents | null
  maxPrice: Cents | null
  colors: string[]
  inStock: boolean
}

export type Listing = {
  shown: Product[]
  total: number
  page: number
  pages: number
  sorting: Sorting
  filters: Filters
  /** What the filters offer: from all products of the list, whatever is filtered now. */
  facets: { categories: { category: Category; count: number }[]; colors: string[] }
}

/** `found` comes in order of relevance; the rest is in the address. */
export function buildListing(found: Product[], query: URLSearchParams): Listing {
  const filters = readFilters(query)
  const sorting = readSorting(query)
  const matching = sortProducts(
    found.filter((product) => passes(product, filters)),
    sorting,
  )
  const pages = Math.max(1, Math.ceil(matching.length / pageSize))
  const page = Math.min(Math.max(1, Math.trunc(Number(query.get("page"))) || 1), pages)
  return {
    shown: matching.slice((page - 1) * pageSize, page * pageSize),
    total: matching.length,
    page,
    pages,
    sorting,
    filters,
    facets: {
      categories: categories
        .map((category) => ({ category, count: found.filter((p) => p.category === category.id).length }))
        .filter(({ count }) => count > 0),
      colors: [...new Set(found.flatMap(colorsOf))].toSorted(),
    },
  }
}

function readSorting(query: URLSearchParams): Sorting {
  const wanted = query.get("sort") ?? ""
  return Object.hasOwn(sortings, wanted) ? (wanted as Sorting) : "relevance"
}

function readFilters(query: URLSearchParams): Filters {
  return {
    categories: query.getAll("category"),
    minPrice: readDollars(query.get("min")),
    maxPrice: readDollars(query.get("max")),
    colors: query.getAll("color"),
    inStock: query.has("stock"),
  }
}

function readDollars(text: string | null): Cents | null {
  const dollars = Number.parseFloat((text ?? "").replace("$", ""))
  return Number.isFinite(dollars) && dollars >= 0 ? Math.round(dollars * 100) : null
}

function passes(product: Product, filters: Filters): boolean {
  return (
    (filters.categories.length === 0 || filters.categories.includes(product.category)) &&
    (filters.minPrice === null || product.price >= filters.minPrice) &&
    (filters.maxPrice === null || product.price <= filters.maxPrice) &&
    (filters.colors.length === 0 || colorsOf(product).some((color) => filters.colors.includes(color))) &&
    (!filters.inStock || isInStockIn(product, filters.colors))
  )
}

function isInStockIn(product: Product, colors: string[]): boolean {
  if (colors.length === 0) return isInStock(product)
  return product.variants.some(
    ({ available, options }) => available && colors.includes(options["Color"] ?? ""),
  )
}

const orders: Record<Sorting, (a: Product, b: Product) => number> = {
  relevance: () => 0,
  "price-asc": (a, b) => a.price - b.price,
  "price-desc": (a, b) => b.price - a.price,
  rating: (a, b) => b.rating - a.rating || b.reviews - a.reviews,
  newest: (a, b) => b.added.localeCompare(a.added),
}

function sortProducts(found: Product[], sorting: Sorting): Product[] {
  return found.toSorted(orders[sorting])
}
