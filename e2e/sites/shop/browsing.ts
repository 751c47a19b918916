import { asset, page } from "../routing"
import type { PageRequest, Reply } from "../routing"
import { findProduct, products } from "./catalogue"
import { findCategory } from "./categories"
import { drawLogo, drawProduct } from "./images"
import { buildListing } from "./listing"
import { homePage } from "./pages/home"
import { infoPage, notFoundPage } from "./pages/info"
import { categoryPage, nothingFoundPage, searchPage } from "./pages/listing"
import { productPage } from "./pages/product"
import { colorsOf } from "./product"
import { searchProducts } from "./search"
import type { Visitor } from "./visitor"

export function showHome(_: PageRequest, visitor: Visitor): Reply {
  return page(homePage(visitor))
}

export function showSearch({ query: address }: PageRequest, visitor: Visitor): Reply {
  const query = (address.get("q") ?? "").trim()
  // Sorting, filtering and turning pages send the same words again.
  if (query !== "" && visitor.searches.at(-1) !== query) visitor.searches.push(query)

  const found = searchProducts(query)
  if (found.length === 0) return page(nothingFoundPage(visitor, query))
  return page(searchPage(visitor, query, buildListing(found, address), address))
}

export function showCategory({ params, query: address }: PageRequest, visitor: Visitor): Reply {
  const category = findCategory(params["id"] ?? "")
  if (!category) return showNotFound(visitor)
  const found = products.filter((product) => product.category === category.id)
  return page(categoryPage(visitor, category, buildListing(found, address), address))
}

export function showProduct({ params }: PageRequest, visitor: Visitor): Reply {
  const product = findProduct(params["id"] ?? "")
  return product ? page(productPage(visitor, product)) : showNotFound(visitor)
}

export function showInfo({ path }: PageRequest, visitor: Visitor): Reply {
  const document = infoPage(visitor, path.slice(1))
  return document ? page(document) : showNotFound(visitor)
}

export function showNotFound(visitor: Visitor): Reply {
  return page(notFoundPage(visitor), 404)
}

export function showImage({ params, query }: PageRequest, visitor: Visitor): Reply {
  const name = params["file"] ?? ""
  if (name === "logo.svg") return asset("image/svg+xml", drawLogo())

  const product = name.endsWith(".svg") ? findProduct(name.slice(0, -".svg".length)) : undefined
  if (!product) return showNotFound(visitor)
  const colors = colorsOf(product)
  const color = colors.find((other) => other === query.get("color")) ?? colors[0]
  return asset("image/svg+xml", drawProduct(product, color))
}
