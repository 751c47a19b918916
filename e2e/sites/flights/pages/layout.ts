import { html } from "../../html"
import type { Html } from "../../html"
import { today } from "../dates"

export type PageContent = {
  title: string
  /** The address of the page, to mark it in the navigation. */
  path?: string
  scripts?: string[]
  body: Html
}

const mainLinks: [href: string, name: string][] = [
  ["/", "Book a flight"],
  ["/manage", "Manage booking"],
  ["/status", "Flight status"],
  ["/destinations", "Destinations"],
  ["/baggage", "Baggage"],
]

const footerLinks: [heading: string, links: [href: string, name: string][]][] = [
  [
    "Before you fly",
    [
      ["/baggage", "Bags and sizes"],
      ["/our-fares", "Our fares"],
      ["/destinations", "Route map"],
    ],
  ],
  [
    "About Petrel",
    [
      ["/about", "Who we are"],
      ["/terms", "Conditions of carriage"],
      ["/contact", "Contact"],
    ],
  ],
]

export function layout({ title, path = "", scripts = [], body }: PageContent): Html {
  return html`<!doctype html>
    <html lang="en-GB">
      <head>
        <meta charset="utf-8" />
        <meta name="viewport" content="width=device-width, initial-scale=1" />
        <title>${title} | Petrel</title>
        <link rel="icon" href="/logo.svg" type="image/svg+xml" />
        <link rel="stylesheet" href="/styles.css" />
        ${["site.js", ...scripts].map((file) => html`<script src="/${file}" defer></script>`)}
      </head>
      <body data-today="${today}">
        <a class="skip-link" href="#main">Skip to main content</a>
        ${header(path)}
        <main id="main" tabindex="-1">${body}</main>
        ${footer()}
      </body>
    </html>`
}

function header(path: string): Html {
  return html`<header class="site-header">
    <div class="bar">
      <a class="logo" href="/" aria-label="Petrel home"
        ><img src="/logo.svg" alt="" width="34" height="34" /> petrel</a
      >
      <nav class="main-nav" aria-label="Main">
        <ul>
          ${mainLinks.map(([href, name]) => navItem(href, name, path))}
        </ul>
      </nav>
      <a class="help-link" href="/contact">Help</a>
      <button
        class="menu-button"
        type="button"
        aria-label="Menu"
        aria-expanded="false"
        aria-controls="mobile-menu"
      >
        <svg viewBox="0 0 24 24" width="24" height="24" aria-hidden="true">
          <path d="M3 6h18M3 12h18M3 18h18" />
        </svg>
      </button>
    </div>
    <nav class="mobile-menu" id="mobile-menu" aria-label="Mobile" hidden>
      <ul>
        ${mainLinks.map(([href, name]) => navItem(href, name, path))}
      </ul>
    </nav>
  </header>`
}

function navItem(href: string, name: string, path: string): Html {
  return html`<li><a href="${href}" ${href === path && html`aria-current="page"`}>${name}</a></li>`
}

function footer(): Html {
  return html`<footer class="site-footer">
    <div class="columns">
      ${footerLinks.map(
        ([heading, links]) =>
          html`<section>
            <h2>${heading}</h2>
            <ul>
              ${links.map(([href, name]) => html`<li><a href="${href}">${name}</a></li>`)}
            </ul>
          </section>`,
      )}
      <section>
        <h2>Fares by e-mail</h2>
        <form method="post" action="/newsletter">
          <label for="newsletter-email">Your e-mail</label>
          <div class="joined">
            <input id="newsletter-email" type="email" name="newsletter" autocomplete="email" required />
            <button class="secondary" type="submit">Sign up</button>
          </div>
        </form>
      </section>
    </div>
    <p class="small">
      © 2027 Petrel Airways. Fares are per person, one way, in euros, with taxes and airport charges.
    </p>
  </footer>`
}
