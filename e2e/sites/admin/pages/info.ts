import { html } from "../../html"
import type { Html } from "../../html"
import type { Office } from "../office"
import { layout } from "./layout"

const pages: Record<string, { title: string; body: Html }> = {
  help: {
    title: "Help",
    body: html`<h2>When can an order be refunded?</h2>
      <p>Once, also after it has arrived. An order that was cancelled has been repaid already.</p>
      <h2>What does deactivating do?</h2>
      <p>The customer cannot sign in or order any more. Their past orders stay as they are.</p>
      <h2>Who may do what?</h2>
      <p>
        Admins see everything but billing. Support works on orders and customers, Warehouse on orders and
        stock.
      </p>`,
  },
  shortcuts: {
    title: "Keyboard shortcuts",
    body: html`<dl class="facts">
      <dt><kbd>Esc</kbd></dt>
      <dd>Closes a menu or a dialog</dd>
      <dt><kbd>↓</kbd> <kbd>↑</kbd></dt>
      <dd>Move through an open menu</dd>
    </dl>`,
  },
  privacy: {
    title: "Privacy",
    body: html`<p>
      What you see here is personal data of our customers. Use it for their orders, keep it in this office,
      and delete an account when its owner asks for it.
    </p>`,
  },
  "signed-out": {
    title: "You are signed out",
    body: html`<p><a href="/">Sign in again</a></p>`,
  },
}

export function infoPage(office: Office, name: string): Html | undefined {
  const content = pages[name]
  if (!content) return undefined
  const { title, body } = content
  return layout(office, {
    title,
    body: html`<h1>${title}</h1>
      ${body}`,
  })
}

export function notFoundPage(office: Office): Html {
  const body = html`<h1>Page not found</h1>
    <p>What you are looking for is not here, or not any more. <a href="/">Go to the overview</a></p>`
  return layout(office, { title: "Page not found", body })
}
