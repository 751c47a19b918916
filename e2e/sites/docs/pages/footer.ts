import { html } from "../../html"
import type { Html } from "../../html"
import { addressOf } from "../library"
import { textsFor } from "../visitor"
import type { DocsState } from "../visitor"

export function footer(visitor: DocsState): Html {
  const texts = textsFor(visitor)
  return html`<footer class="site-footer">
    <section aria-labelledby="newsletter-heading">
      <h2 id="newsletter-heading">${texts.newsletter}</h2>
      <form method="post" action="/newsletter">
        <label class="visually-hidden" for="newsletter-email">${texts.emailAddress}</label>
        <input
          id="newsletter-email"
          type="email"
          name="email"
          placeholder="name@example.com"
          autocomplete="email"
          required
        />
        <button type="submit">${texts.subscribe}</button>
      </form>
    </section>
    <nav aria-label="Holdfast">
      <ul>
        <li><a href="https://code.holdfast.example/holdfast">Source code</a></li>
        <li><a href="https://forum.holdfast.example">Forum</a></li>
        <li><a href="https://status.holdfast.example">Status</a></li>
        <li><a href="${addressOf("project/support", visitor.version)}">Support</a></li>
      </ul>
    </nav>
    <p class="small">© The Holdfast authors. Text under CC BY 4.0.</p>
  </footer>`
}
