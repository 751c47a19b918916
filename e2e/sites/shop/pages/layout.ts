import { html } from "../../html"
import type { Html } from "../../html"
import { countItems } from "../cart"
import { categories } from "../categories"
import type { Visitor } from "../visitor"

export type PageContent = {
  title: string
  /** The address of the page, to mark it in the navigation. */
  path?: string
  /** What the search box shows. */
  query?: string
  body: Html
}

export function layout(visitor: Visitor, { title, path = "", query = "", body }: PageContent): Html {
  return html`<!doctype html>
    <html lang="en">
      <head>
        <meta charset="utf-8" />
        <meta name="viewport" content="width=device-width, initial-scale=1" />
        <meta name="color-scheme" content="light dark" />
        <title>${title} – Fjord &amp; Field</title>
        <link rel="icon" href="/images/logo.svg" type="image/svg+xml" />
        <link rel="stylesheet" href="/styles.css" />
        <script src="/shop.js" defer></script>
      </head>
      <body>
        <a class="skip-link" href="#main">Skip to content</a>
        ${header(visitor, path, query)}
        <main id="main" tabindex="-1">${body}</main>
        ${footer()}
      </body>
    </html>`
}

function header(visitor: Visitor, path: string, query: string): Html {
  const items = countItems(visitor.cart)
  return html`<header class="site-header">
      <p class="notice">Free standard shipping on orders of $75 or more. <a href="/shipping">Details</a></p>
      <div class="bar">
        <a class="logo" href="/"
          ><img src="/images/logo.svg" alt="" width="28" height="28" /> Fjord &amp; Field</a
        >
        <form class="search" role="search" action="/search">
          <label class="visually-hidden" for="site-search">Search the shop</label>
          <input
            id="site-search"
            type="search"
            name="q"
            value="${query}"
            placeholder="What are you looking for?"
            autocomplete="off"
          />
          <button type="submit">Search</button>
        </form>
        ${account(visitor)}
        <a class="cart-link" href="/cart"
          >Cart <span class="count">${items} ${items === 1 ? "item" : "items"}</span></a
        >
      </div>
    </header>
    <nav class="categories" aria-label="Categories">
      <ul>
        ${categories.map(({ id, name }) => navItem(`/category/${id}`, name, path))}
      </ul>
    </nav>`
}

function account(visitor: Visitor): Html {
  if (!visitor.signedInAs) return html`<a class="account" href="/sign-in">Sign in</a>`
  return html`<form class="account" method="post" action="/sign-out">
    <span>Hello, ${visitor.signedInAs}</span> <button class="link" type="submit">Sign out</button>
  </form>`
}

function navItem(href: string, name: string, path: string): Html {
  return html`<li><a href="${href}" ${href === path && html`aria-current="page"`}>${name}</a></li>`
}

function footer(): Html {
  return html`<footer class="site-footer">
    <div class="columns">
      <section aria-labelledby="newsletter-heading">
        <h2 id="newsletter-heading">Letters from the coast</h2>
        <p>New arrivals and a little weather, twice a month.</p>
        <form class="inline-form" method="post" action="/newsletter">
          <label for="newsletter-email">E-mail address</label>
          <div>
            <input id="newsletter-email" type="email" name="email" autocomplete="email" required />
            <button class="secondary" type="submit">Subscribe</button>
          </div>
        </form>
      </section>
      <nav aria-label="Customer service">
        <h2>Customer service</h2>
        <ul>
          <li><a href="/help">Help</a></li>
          <li><a href="/shipping">Shipping</a></li>
          <li><a href="/returns">Returns</a></li>
          <li><a href="/about">About us</a></li>
        </ul>
      </nav>
      <section aria-labelledby="store-heading">
        <h2 id="store-heading">Our store</h2>
        <address>118 Bergen Street<br />Brooklyn, NY 11201</address>
        <p>Monday to Saturday, 10 am to 7 pm</p>
      </section>
    </div>
    <p class="small">© Fjord &amp; Field. Prices in US dollars, sales tax included.</p>
  </footer>`
}
