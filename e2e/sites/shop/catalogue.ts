import { isInStock } from "./product"
import type { Product } from "./product"
import { backpacks } from "./products/backpacks"
import { cottonHoodies } from "./products/cottonHoodies"
import { deskLamps } from "./products/deskLamps"
import { headphones } from "./products/headphones"
import { jeans } from "./products/jeans"
import { mugs } from "./products/mugs"
import { notebooks } from "./products/notebooks"
import { sneakers } from "./products/sneakers"
import { tShirts } from "./products/tShirts"
import { warmHoodies } from "./products/warmHoodies"
import { yogaMats } from "./products/yogaMats"

export const products: Product[] = [
  ...cottonHoodies,
  ...warmHoodies,
  ...tShirts,
  ...jeans,
  ...sneakers,
  ...backpacks,
  ...deskLamps,
  ...mugs,
  ...headphones,
  ...yogaMats,
  ...notebooks,
]

export function findProduct(id: string): Product | undefined {
  return products.find((product) => product.id === id)
}

export function productsOnSale(): Product[] {
  return products.filter((product) => product.compareAt !== null && isInStock(product))
}

export function newestProducts(count: number): Product[] {
  return products.toSorted((a, b) => b.added.localeCompare(a.added)).slice(0, count)
}

/** Others of the same category, those of a similar price first. */
export function relatedProducts(product: Product, count: number): Product[] {
  const distance = (other: Product) => Math.abs(other.price - product.price)
  return products
    .filter((other) => other.category === product.category && other !== product)
    .toSorted((a, b) => distance(a) - distance(b))
    .slice(0, count)
}
