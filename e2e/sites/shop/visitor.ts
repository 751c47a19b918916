import type { Cart, DeliveryMethod, Totals } from "./cart"
import type { Cents } from "./money"

export type OrderLine = {
  productId: string
  title: string
  options: Record<string, string>
  quantity: number
  unitPrice: Cents
}

export type Order = {
  number: string
  email: string
  name: string
  address: string[]
  delivery: DeliveryMethod
  cardLastFour: string
  lines: OrderLine[]
  promo: string | null
} & Totals

/** All that one visitor did. The site has one visitor at a time. */
export type Visitor = {
  cart: Cart
  orders: Order[]
  newsletter: string[]
  searches: string[]
  signedInAs: string | null
}

export type ShopState = Pick<Visitor, "orders" | "newsletter" | "searches"> & { cart: OrderLine[] }

export function newVisitor(): Visitor {
  return { cart: { lines: [], promo: null }, orders: [], newsletter: [], searches: [], signedInAs: null }
}

export function orderLines(cart: Cart): OrderLine[] {
  return cart.lines.map(({ product, variant, quantity }) => ({
    productId: product.id,
    title: product.title,
    options: { ...variant.options },
    quantity,
    unitPrice: variant.price,
  }))
}

export function stateOf(visitor: Visitor): ShopState {
  const { cart, orders, newsletter, searches } = visitor
  return structuredClone({ cart: orderLines(cart), orders, newsletter, searches })
}
