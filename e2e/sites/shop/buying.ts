import { page, redirect } from "../routing"
import type { PageRequest, Reply } from "../routing"
import { showNotFound } from "./browsing"
import { addToCart, findPromo, maxQuantity, readQuantity, removeLine, setQuantity } from "./cart"
import { findProduct } from "./catalogue"
import { cartPage } from "./pages/cart"
import { readOptions } from "./pages/options"
import { productPage } from "./pages/product"
import { findVariant } from "./product"
import type { Options, Product } from "./product"
import type { Visitor } from "./visitor"

const quantityError = `Enter a quantity from 1 to ${maxQuantity}.`

export function addProduct({ params, form }: PageRequest, visitor: Visitor): Reply {
  const product = findProduct(params["id"] ?? "")
  if (!product) return showNotFound(visitor)

  const chosen = readOptions(product, form)
  const variant = findVariant(product, chosen)
  const quantity = readQuantity(form.get("quantity"), 1)
  if (variant?.available && quantity !== null) {
    addToCart(visitor.cart, product, variant, quantity)
    return redirect(`/cart?added=${product.id}`)
  }

  const error = variant?.available ? quantityError : describeMissing(product, chosen)
  const attempt = { error, chosen, quantity: form.get("quantity") ?? "1" }
  return page(productPage(visitor, product, attempt), 422)
}

function describeMissing(product: Product, chosen: Options): string {
  const missing = product.options.filter(({ name, values }) => !values.includes(chosen[name] ?? ""))
  if (missing.length > 0) {
    const names = missing.map(({ name }) => `a ${name.toLowerCase()}`)
    return `Please choose ${names.join(" and ")} before adding this to your cart.`
  }
  const values = Object.values(chosen)
  if (values.length === 0) return `${product.title} is sold out.`
  return `Sorry, ${product.title} is sold out in ${values.join(", ")}. Please choose another combination.`
}

export function showCart({ query }: PageRequest, visitor: Visitor): Reply {
  return page(cartPage(visitor, { added: findProduct(query.get("added") ?? "")?.title }))
}

export function updateCart({ form }: PageRequest, visitor: Visitor): Reply {
  const line = form.get("line") ?? ""
  const quantity = readQuantity(form.get("quantity"), 0)
  if (form.has("remove")) removeLine(visitor.cart, line)
  else if (quantity !== null) setQuantity(visitor.cart, line, quantity)
  else return page(cartPage(visitor, { error: `${quantityError} To take an item out, use Remove.` }), 422)
  return redirect("/cart")
}

export function applyPromo({ form }: PageRequest, visitor: Visitor): Reply {
  const code = form.get("code")?.trim() ?? ""
  const promo = findPromo(code)
  if (!promo && !form.has("remove")) {
    const promoError = code === "" ? "Enter a promo code." : `The promo code “${code}” is not valid.`
    return page(cartPage(visitor, { promoError }), 422)
  }
  visitor.cart.promo = promo ?? null
  return redirect("/cart")
}
