import { page } from "../routing"
import type { PageRequest, Reply } from "../routing"
import { record } from "./office"
import type { Office, Product } from "./office"
import { productsPage } from "./pages/products"
import { done, readCount, scriptReply, textOf, withRow } from "./replying"
import type { Answer } from "./replying"

export const showProducts: Answer = ({ query }, office) => page(productsPage(office, query))

export const saveProduct: Answer = (request, office) =>
  withProduct(request, office, (product) => {
    const name = textOf(request.form, "name")
    const stock = readCount(textOf(request.form, "stock"))
    const price = Number(request.form.get("price") || NaN)
    if (name === "" || stock === null || !(price >= 0)) {
      const error = "Enter a name, a price and a whole number of pieces."
      return page(productsPage(office, new URLSearchParams(), error), 422)
    }
    Object.assign(product, { name, stock, price: Math.round(price * 100) })
    return done(request, office, `${name} was saved.`, "/products")
  })

export const toggleVisible: Answer = (request, office) =>
  withProduct(request, office, (product) => {
    product.visible = !product.visible
    const toast = `${product.name} is now ${product.visible ? "visible" : "hidden"}.`
    record(office, toast)
    // The script shows it on the page that is there.
    office.toast = null
    return scriptReply({ toast, checked: String(product.visible) })
  })

function withProduct(request: PageRequest, office: Office, answer: (product: Product) => Reply): Reply {
  return withRow(
    office,
    office.products.find(({ id }) => id === request.params["id"]),
    answer,
  )
}
