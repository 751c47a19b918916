import { products } from "./catalogue"
import { findCategory } from "./categories"
import { colorsOf } from "./product"
import type { Product } from "./product"

const stopWords = new Set(
  "a an and any at below by for from i in is me my of on or our the to under with".split(" "),
)

/** Lower-case words without plural s: "Red Hoodies" → red, hoodie. */
export function tokenize(text: string): string[] {
  const words =
    text
      .toLowerCase()
      .replaceAll(/['’]/g, "")
      .match(/[\p{L}\p{N}]+/gu) ?? []
  return words.filter((word) => !stopWords.has(word)).map(toSingular)
}

function toSingular(word: string): string {
  return word.length > 3 && word.endsWith("s") && !word.endsWith("ss") ? word.slice(0, -1) : word
}

const wordsByProduct = new Map(
  products.map((product) => [product, new Set(tokenize(searchableText(product)))]),
)

function searchableText(product: Product): string {
  const category = findCategory(product.category)
  return [
    product.title,
    product.brand,
    category?.name ?? "",
    ...(category?.keywords ?? []),
    ...product.attributes,
    ...colorsOf(product),
  ].join(" ")
}

/** Products that match more than half of the words, those with most words first, then the best rated. */
export function searchProducts(query: string): Product[] {
  const words = [...new Set(tokenize(query))]
  return products
    .map((product) => ({ product, matched: countMatches(product, words) }))
    .filter(({ matched }) => matched > words.length / 2)
    .toSorted((a, b) => b.matched - a.matched || b.product.rating - a.product.rating)
    .map(({ product }) => product)
}

function countMatches(product: Product, words: string[]): number {
  const known = wordsByProduct.get(product)
  return words.filter((word) => known?.has(word)).length
}

/** The words of a query that find something on their own, to offer when the whole finds nothing. */
export function wordsWithResults(query: string): string[] {
  return [...new Set(tokenize(query))].filter((word) => searchProducts(word).length > 0)
}
