import { html } from "../../html"
import type { Html } from "../../html"
import type { DocsState } from "../visitor"
import { layout } from "./layout"

export function newsletterPage(visitor: DocsState, email: string): Html {
  const body = html`<div class="prose">
    <h1>Release news</h1>
    <p class="error" role="alert">“${email}” is not an e-mail address. Try again at the end of the page.</p>
  </div>`
  return layout(visitor, { title: "Release news", path: "/", body })
}

export function subscribedPage(visitor: DocsState): Html {
  const body = html`<div class="prose">
    <h1>You are on the list</h1>
    <p role="status">We write when there is a release, which is about four times a year.</p>
  </div>`
  return layout(visitor, { title: "Release news", path: "/", body })
}
