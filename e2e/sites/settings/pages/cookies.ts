import { html } from "../../html"
import type { Html } from "../../html"
import { optionalCookies } from "../choices"
import { switchRow } from "./switches"

/** Lies over the bottom of every page until it is answered. */
export function cookieBanner(isAnswered: boolean): Html {
  return html`<section
    class="cookie-banner"
    id="cookie-banner"
    aria-label="Cookies"
    ${isAnswered && html`hidden`}
  >
    <div>
      <h2>A word about cookies</h2>
      <p>
        Some keep you signed in. With others, if you like, we remember your map, count visits and advertise
        elsewhere. More in our <a href="/about/privacy">privacy policy</a>.
      </p>
    </div>
    <div class="buttons">
      <button class="secondary" type="button" data-cookie-dialog>Customise</button>
      <button class="secondary" type="button" data-cookies="necessary">Only necessary</button>
      <button type="button" data-cookies="all">Accept all</button>
    </div>
  </section>`
}

/** Not a <dialog>: it is what a consent vendor's script would put here. */
export function cookieDialog(chosen: Record<string, boolean> | null): Html {
  return html`<div class="backdrop" id="cookie-backdrop" hidden>
    <div class="cookie-dialog" role="dialog" aria-modal="true" aria-labelledby="cookie-title" tabindex="-1">
      <h2 id="cookie-title">Your cookie choices</h2>
      <div class="row">
        <div class="words">
          <span id="cookie-necessary">Necessary</span>
          <small>Sign-in and safety. The site does not work without them.</small>
        </div>
        <span class="muted">Always on</span>
      </div>
      ${optionalCookies.map(({ id, name, hint }) => switchRow({ id, name, hint, on: chosen?.[id] ?? false }))}
      <div class="buttons">
        <button class="secondary" type="button" data-cookie-cancel>Cancel</button>
        <button type="button" data-cookies="chosen">Save choices</button>
      </div>
    </div>
  </div>`
}
