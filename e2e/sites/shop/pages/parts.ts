import { html } from "../../html"
import type { Html } from "../../html"
import { hexOf } from "../colors"
import { formatPrice } from "../money"
import { hasSeveralPrices, isInStock } from "../product"
import type { Product } from "../product"

export function alertBox(content: Html | string): Html {
  return html`<div class="alert" role="alert">${content}</div>`
}

export function breadcrumbs(links: [href: string, name: string][], current: string): Html {
  return html`<nav class="breadcrumbs" aria-label="Breadcrumbs">
    <ol>
      ${links.map(([href, name]) => html`<li><a href="${href}">${name}</a></li>`)}
      <li aria-current="page">${current}</li>
    </ol>
  </nav>`
}

export function productGrid(products: Product[], headingLevel: 2 | 3): Html {
  return html`<ul class="grid">
    ${products.map((product) => productCard(product, headingLevel))}
  </ul>`
}

function productCard(product: Product, headingLevel: 2 | 3): Html {
  const link = html`<a href="/products/${product.id}">${product.title}</a>`
  return html`<li class="card">
    <img src="/images/${product.id}.svg" alt="" width="240" height="240" loading="lazy" />
    <p class="brand">${product.brand}</p>
    ${headingLevel === 2 ? html`<h2>${link}</h2>` : html`<h3>${link}</h3>`} ${rating(product)}
    ${priceLine(product)} ${cardAction(product)}
  </li>`
}

function cardAction(product: Product): Html {
  const name = html`<span class="visually-hidden"> ${product.title}</span>`
  if (!isInStock(product)) return html`<p class="badge">Sold out</p>`
  if (product.options.length > 0) {
    return html`<a class="button secondary" href="/products/${product.id}"
      >Choose options<span class="visually-hidden"> for</span>${name}</a
    >`
  }
  return html`<form method="post" action="/products/${product.id}">
    <input type="hidden" name="quantity" value="1" />
    <button class="secondary" type="submit">Add to cart${name}</button>
  </form>`
}

export function priceLine(product: Product): Html {
  return html`<p class="price">
    ${hasSeveralPrices(product) && "From "}<strong>${formatPrice(product.price)}</strong>
    ${product.compareAt !== null && oldPrice(product.compareAt)}
  </p>`
}

export function oldPrice(cents: number): Html {
  return html`<s><span class="visually-hidden">Was </span>${formatPrice(cents)}</s>`
}

export function rating(product: Product): Html {
  const full = Math.round(product.rating)
  return html`<p class="rating">
    <span class="stars" aria-hidden="true">${"★".repeat(full)}${"☆".repeat(5 - full)}</span>
    ${product.rating.toFixed(1)}<span class="visually-hidden"> out of 5</span>
    (${product.reviews.toLocaleString("en-US")}<span class="visually-hidden"> reviews</span>)
  </p>`
}

/** A dot in the color, for the eye only: the name of the color always stands beside it. */
export function swatch(color: string): Html {
  return html`<svg class="swatch" viewBox="0 0 20 20" aria-hidden="true" focusable="false">
    <circle cx="10" cy="10" r="9" fill="${hexOf(color)}" />
  </svg>`
}
