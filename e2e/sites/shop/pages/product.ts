import { html, jsonScript } from "../../html"
import type { Html } from "../../html"
import { maxQuantity } from "../cart"
import { relatedProducts } from "../catalogue"
import { findCategory } from "../categories"
import { formatPrice } from "../money"
import { findVariant, hasSeveralPrices, isInStock } from "../product"
import type { Options, Product } from "../product"
import type { Visitor } from "../visitor"
import { layout } from "./layout"
import { optionFields } from "./options"
import { alertBox, breadcrumbs, oldPrice, productGrid, rating } from "./parts"

/** What was sent with the form, when it could not be accepted. */
export type Attempt = { error: string; chosen: Options; quantity: string }

export function productPage(visitor: Visitor, product: Product, attempt: Attempt | null = null): Html {
  const category = findCategory(product.category)
  const trail: [string, string][] = [["/", "Home"]]
  if (category) trail.push([`/category/${category.id}`, category.name])
  const body = html`${breadcrumbs(trail, product.title)}
    <article class="product">
      <img
        class="photo"
        src="${photoOf(product, attempt)}"
        alt="${altText(product)}"
        width="480"
        height="480"
      />
      <div>
        <p class="brand">${product.brand}</p>
        <h1>${product.title}</h1>
        ${rating(product)} ${attempt && alertBox(attempt.error)} ${buyForm(product, attempt)}
        <p class="shipping">${product.shipping}</p>
      </div>
      ${details(product)}
    </article>
    <section aria-labelledby="related-heading">
      <h2 id="related-heading">You might also like</h2>
      ${productGrid(relatedProducts(product, 4), 3)}
    </section>`
  return layout(visitor, { title: product.title, body })
}

function buyForm(product: Product, attempt: Attempt | null): Html {
  const chosen = attempt?.chosen ?? {}
  const variant = findVariant(product, chosen)
  const price = variant?.price ?? product.price
  return html`<form class="buy" id="buy" method="post" action="/products/${product.id}">
    <p class="price large">
      <span id="price">${!variant && hasSeveralPrices(product) && "From "}${formatPrice(price)}</span>
      ${product.compareAt !== null && oldPrice(product.compareAt)}
    </p>
    ${optionFields(product, chosen)}
    <p id="availability" class="availability" role="status">${!isInStock(product) && "Sold out"}</p>
    <div class="add">
      <label for="quantity">Quantity</label>
      <input
        id="quantity"
        type="number"
        name="quantity"
        min="1"
        max="${maxQuantity}"
        value="${attempt?.quantity ?? "1"}"
      />
      <button type="submit" ${!isInStock(product) && html`disabled`}>Add to cart</button>
    </div>
    ${jsonScript("variants", product.variants)}
  </form>`
}

function details(product: Product): Html {
  return html`<section class="details" aria-labelledby="description-heading">
      <h2 id="description-heading">Description</h2>
      <ul>
        ${product.description.map((sentence) => html`<li>${sentence}</li>`)}
      </ul>
      <ul class="tags" aria-label="Features">
        ${product.attributes.map((attribute) => html`<li>${attribute}</li>`)}
      </ul>
    </section>
    <section class="details" aria-labelledby="specification-heading">
      <h2 id="specification-heading">Specification</h2>
      <table>
        <tbody>
          ${product.specs.map(
            ([name, value]) =>
              html`<tr>
                <th scope="row">${name}</th>
                <td>${value}</td>
              </tr>`,
          )}
        </tbody>
      </table>
    </section>`
}

function photoOf(product: Product, attempt: Attempt | null): string {
  const color = attempt?.chosen["Color"]
  return `/images/${product.id}.svg${color ? `?color=${encodeURIComponent(color)}` : ""}`
}

function altText(product: Product): string {
  return `Drawing of the ${product.title} by ${product.brand}`
}
