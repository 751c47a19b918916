import { html } from "../../html"
import type { Html } from "../../html"
import { bareLayout } from "./layout"

export function goodbyePage(): Html {
  return bareLayout(
    "Goodbye",
    html`<h1>Your account is deleted</h1>
      <p role="status">Everything is erased tonight. Thank you for the hikes.</p>`,
  )
}

export function signedOutPage(): Html {
  return bareLayout(
    "Signed out",
    html`<h1>You are signed out</h1>
      <p role="status">See you on the hill.</p>`,
  )
}
