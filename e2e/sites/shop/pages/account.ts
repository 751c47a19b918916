import { html } from "../../html"
import type { Html } from "../../html"
import type { Visitor } from "../visitor"
import { formField } from "./fields"
import type { SentForm } from "./fields"
import { layout } from "./layout"
import { alertBox } from "./parts"

export function signInPage(visitor: Visitor, values: URLSearchParams, error: string | null = null): Html {
  const sent: SentForm = { values, errors: {} }
  const body = html`<div class="narrow">
    <h1>Sign in</h1>
    ${error && alertBox(error)}
    <form method="post" action="/sign-in">
      ${formField(sent, { name: "email", label: "E-mail address", autocomplete: "username", type: "email" })}
      ${formField(sent, { name: "password", label: "Password", autocomplete: "current-password", type: "password" })}
      <button class="wide" type="submit">Sign in</button>
    </form>
    <p>You do not need an account to order. <a href="/help">Forgot your password?</a></p>
  </div>`
  return layout(visitor, { title: "Sign in", path: "/sign-in", body })
}

export function newsletterPage(visitor: Visitor, values: URLSearchParams, error: string | null = null): Html {
  const sent: SentForm = { values, errors: error === null ? {} : { email: error } }
  const body = html`<div class="narrow">
    <h1>Newsletter</h1>
    <p>New arrivals and a little weather, twice a month. One click to leave.</p>
    ${error && alertBox("We could not sign you up.")}
    <form method="post" action="/newsletter">
      ${formField(sent, { name: "email", label: "Your e-mail address", autocomplete: "email", type: "email" })}
      <button class="wide" type="submit">Sign up</button>
    </form>
  </div>`
  return layout(visitor, { title: "Newsletter", path: "/newsletter", body })
}

export function subscribedPage(visitor: Visitor): Html {
  const email = visitor.newsletter.at(-1)
  const body = html`<div class="narrow">
    <h1>You are on the list</h1>
    <p class="success" role="status">
      ${email ? html`The next letter goes to <strong>${email}</strong>.` : "Thank you."}
    </p>
    <p><a class="button" href="/">Continue shopping</a></p>
  </div>`
  return layout(visitor, { title: "Newsletter", body })
}
