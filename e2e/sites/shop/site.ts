import { readFileSync } from "node:fs"
import { asset, router } from "../routing"
import type { PageRequest, Reply, Route } from "../routing"
import type { Site } from "../site"
import { showNewsletter, showSignIn, showSubscribed, signIn, signOut, subscribe } from "./accounts"
import {
  showCategory,
  showHome,
  showImage,
  showInfo,
  showNotFound,
  showProduct,
  showSearch,
} from "./browsing"
import { addProduct, applyPromo, showCart, updateCart } from "./buying"
import { placeOrder, showCheckout, showOrder } from "./ordering"
import { newVisitor, stateOf } from "./visitor"
import type { ShopState, Visitor } from "./visitor"

/** Fjord & Field, a general store rendered on the server. */
export const shop: Site<ShopState> = {
  name: "shop",
  create() {
    const visitor = newVisitor()
    return {
      handle: router(routesFor(visitor), () => showNotFound(visitor)),
      state: () => stateOf(visitor),
    }
  },
}

function routesFor(visitor: Visitor): Route[] {
  const as = (answer: (request: PageRequest, visitor: Visitor) => Reply) => (request: PageRequest) =>
    answer(request, visitor)
  return [
    ["GET", "/", as(showHome)],
    ["GET", "/search", as(showSearch)],
    ["GET", "/category/:id", as(showCategory)],
    ["GET", "/products/:id", as(showProduct)],
    ["POST", "/products/:id", as(addProduct)],
    ["GET", "/cart", as(showCart)],
    ["POST", "/cart/update", as(updateCart)],
    ["POST", "/cart/promo", as(applyPromo)],
    ["GET", "/checkout", as(showCheckout)],
    ["POST", "/checkout", as(placeOrder)],
    ["GET", "/orders/:number", as(showOrder)],
    ["GET", "/newsletter", as(showNewsletter)],
    ["POST", "/newsletter", as(subscribe)],
    ["GET", "/newsletter/welcome", as(showSubscribed)],
    ["GET", "/sign-in", as(showSignIn)],
    ["POST", "/sign-in", as(signIn)],
    ["POST", "/sign-out", as(signOut)],
    ["GET", "/about", as(showInfo)],
    ["GET", "/help", as(showInfo)],
    ["GET", "/shipping", as(showInfo)],
    ["GET", "/returns", as(showInfo)],
    ["GET", "/images/:file", as(showImage)],
    ["GET", "/styles.css", () => asset("text/css; charset=utf-8", stylesheet())],
    ["GET", "/shop.js", () => asset("text/javascript; charset=utf-8", readPublicFile("shop.js"))],
  ]
}

function stylesheet(): string {
  return ["base.css", "layout.css", "products.css", "checkout.css"].map(readPublicFile).join("\n")
}

function readPublicFile(name: string): string {
  return readFileSync(new URL(`public/${name}`, import.meta.url), "utf8")
}
