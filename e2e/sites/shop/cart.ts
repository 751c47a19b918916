import type { Cents } from "./money"
import type { Options, Product, Variant } from "./product"

export const maxQuantity = 10
export const freeShippingFrom: Cents = 7500

export type CartLine = { product: Product; variant: Variant; quantity: number }

export type Promo = { code: string; label: string; percentOff: number; freeShipping: boolean }

export type Cart = { lines: CartLine[]; promo: Promo | null }

export type Totals = { subtotal: Cents; discount: Cents; shipping: Cents; total: Cents }

export const deliveryMethods = {
  standard: { name: "Standard", description: "3 to 5 working days", price: 590 },
  express: { name: "Express", description: "Next working day", price: 1490 },
  pickup: { name: "Pick up in store", description: "Bergen Street, ready in 2 hours", price: 0 },
} as const

export type DeliveryMethod = keyof typeof deliveryMethods

export function isDeliveryMethod(value: string | null): value is DeliveryMethod {
  return value !== null && Object.hasOwn(deliveryMethods, value)
}

const promos: Promo[] = [
  { code: "FJORD10", label: "10% off", percentOff: 10, freeShipping: false },
  { code: "FREESHIP", label: "Free standard shipping", percentOff: 0, freeShipping: true },
]

export function findPromo(code: string): Promo | undefined {
  return promos.find((promo) => promo.code === code.trim().toUpperCase())
}

/** Identifies a line in the cart's forms. */
export function lineId(line: CartLine): string {
  return [line.product.id, ...Object.values(line.variant.options)].join("|")
}

/** The same variant again raises the quantity of its line. */
export function addToCart(cart: Cart, product: Product, variant: Variant, quantity: number): void {
  const line = cart.lines.find((other) => other.product === product && other.variant === variant)
  if (line) line.quantity = Math.min(maxQuantity, line.quantity + quantity)
  else cart.lines.push({ product, variant, quantity })
}

export function setQuantity(cart: Cart, id: string, quantity: number): void {
  if (quantity === 0) removeLine(cart, id)
  const line = cart.lines.find((other) => lineId(other) === id)
  if (line) line.quantity = quantity
}

export function removeLine(cart: Cart, id: string): void {
  cart.lines = cart.lines.filter((line) => lineId(line) !== id)
}

export function countItems(cart: Cart): number {
  return cart.lines.reduce((sum, line) => sum + line.quantity, 0)
}

export function totalsOf(cart: Cart, delivery: DeliveryMethod): Totals {
  const subtotal = cart.lines.reduce((sum, { variant, quantity }) => sum + variant.price * quantity, 0)
  const discount = Math.round((subtotal * (cart.promo?.percentOff ?? 0)) / 100)
  const isFree =
    delivery === "standard" && (cart.promo?.freeShipping || subtotal - discount >= freeShippingFrom)
  const shipping = isFree || subtotal === 0 ? 0 : deliveryMethods[delivery].price
  return { subtotal, discount, shipping, total: subtotal - discount + shipping }
}

/** A quantity as typed into a form: a whole number up to the limit, or nothing. */
export function readQuantity(text: string | null, least: 0 | 1): number | null {
  const quantity = Number(text?.trim() || Number.NaN)
  return Number.isInteger(quantity) && quantity >= least && quantity <= maxQuantity ? quantity : null
}

export function describeOptions(options: Options): string {
  return Object.entries(options)
    .map(([name, value]) => `${name}: ${value}`)
    .join(", ")
}
