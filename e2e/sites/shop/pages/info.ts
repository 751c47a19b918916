import { html } from "../../html"
import type { Html } from "../../html"
import type { Visitor } from "../visitor"
import { layout } from "./layout"

type Article = { title: string; content: Html }

const articles: Record<string, Article> = {
  about: {
    title: "About us",
    content: html`<p>
        Fjord &amp; Field began in 2011 as a repair stall for backpacks at the Bergen Street market. People
        kept asking where they could buy one that would not need us, so we made a list, and then a shop.
      </p>
      <p>
        We are fourteen people. Each of us looks after one shelf, and has to use what is on it for a winter.
      </p>
      <h2>Repairs</h2>
      <p>Backpacks, jeans and leather shoes bought here are repaired at cost, whatever their age.</p>`,
  },
  help: {
    title: "Help",
    content: html`<p>Write to help@fjordandfield.example. We answer within one working day.</p>
      <h2>Frequent questions</h2>
      <details>
        <summary>Can I change my order?</summary>
        <p>Within one hour, by e-mail with the order number. After that it is on the packing table.</p>
      </details>
      <details>
        <summary>When will my size be back?</summary>
        <p>Clothes are restocked in February and August. The newsletter says when.</p>
      </details>
      <details>
        <summary>I forgot my password</summary>
        <p>
          You can order without an account. To reset the password, write to us from the address you signed up
          with.
        </p>
      </details>`,
  },
  shipping: {
    title: "Shipping",
    content: html`<table>
        <caption>
          Delivery methods
        </caption>
        <thead>
          <tr>
            <th scope="col">Method</th>
            <th scope="col">Time</th>
            <th scope="col">Price</th>
          </tr>
        </thead>
        <tbody>
          <tr>
            <td>Standard</td>
            <td>3 to 5 working days</td>
            <td>$5.90, free on orders of $75.00 or more</td>
          </tr>
          <tr>
            <td>Express</td>
            <td>Next working day, if ordered before 2 pm</td>
            <td>$14.90</td>
          </tr>
          <tr>
            <td>Pick up in store</td>
            <td>Ready in 2 hours</td>
            <td>Free</td>
          </tr>
        </tbody>
      </table>
      <p>We ship to the United States, Canada, Norway, Denmark, Sweden and the United Kingdom.</p>`,
  },
  returns: {
    title: "Returns and terms",
    content: html`<p>
        Send back what you do not want within 30 days, sneakers within 60. It should be unused, with its
        labels.
      </p>
      <h2>How to return something</h2>
      <ol>
        <li>Print the label that came with the confirmation.</li>
        <li>Drop the parcel at any post office.</li>
        <li>We refund the card you paid with within five working days.</li>
      </ol>
      <h2>Terms of sale</h2>
      <p>The contract is made when we confirm the order by e-mail. Prices include sales tax.</p>`,
  },
}

export function infoPage(visitor: Visitor, name: string): Html | null {
  const article = articles[name]
  if (!article) return null
  const body = html`<div class="prose">
    <h1>${article.title}</h1>
    ${article.content}
  </div>`
  return layout(visitor, { title: article.title, path: `/${name}`, body })
}

export function notFoundPage(visitor: Visitor): Html {
  const body = html`<h1>Page not found</h1>
    <p>
      This page has moved, or never was. Try the search above, or start from the <a href="/">front page</a>.
    </p>`
  return layout(visitor, { title: "Page not found", body })
}
