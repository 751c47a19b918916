import { html } from "../../html"
import type { Html } from "../../html"
import { newestProducts, productsOnSale } from "../catalogue"
import { categories } from "../categories"
import type { Visitor } from "../visitor"
import { layout } from "./layout"
import { productGrid } from "./parts"

export function homePage(visitor: Visitor): Html {
  const body = html`<section class="hero">
      <h1>Things that last, from hoodie to desk lamp</h1>
      <p>
        A general store for indoor people with outdoor plans. Everything here has been worn, carried or drunk
        from.
      </p>
      <p><a class="button" href="/category/hoodies">Shop hoodies</a> <a href="/about">Who we are</a></p>
    </section>
    <section aria-labelledby="deals-heading">
      <h2 id="deals-heading">This week's deals</h2>
      ${productGrid(productsOnSale().slice(0, 8), 3)}
    </section>
    <section aria-labelledby="departments-heading">
      <h2 id="departments-heading">Browse the store</h2>
      <ul class="tiles">
        ${categories.map(
          ({ id, name, intro }) =>
            html`<li>
              <h3><a href="/category/${id}">${name}</a></h3>
              <p>${intro}</p>
            </li>`,
        )}
      </ul>
    </section>
    <section aria-labelledby="new-heading">
      <h2 id="new-heading">New arrivals</h2>
      ${productGrid(newestProducts(4), 3)}
    </section>`
  return layout(visitor, { title: "General store", path: "/", body })
}
