import { html, jsonScript } from "../../html"
import type { Html } from "../../html"
import { contacts } from "../contacts"
import { icon } from "./parts"

/** The dialog in which mails are written. It stays on the page while the reader goes from folder to folder. */
export function composeDialog(signature: string): Html {
  return html`<dialog class="compose" id="compose" aria-labelledby="compose-title">
      <form id="compose-form" novalidate data-signature="${signature}">
        <header>
          <h2 id="compose-title">New message</h2>
          <button class="tool" type="button" data-close aria-label="Save and close" title="Save and close">
            ${icon("close")}
          </button>
        </header>
        <input type="hidden" name="id" />
        <input type="hidden" name="inReplyTo" />
        <div class="line">
          ${recipients("to", "To")}
          <button class="link" type="button" id="cc-toggle" aria-expanded="false" aria-controls="cc-line">
            Cc
          </button>
        </div>
        <div class="line" id="cc-line" hidden>${recipients("cc", "Cc")}</div>
        <div class="line">
          <label for="subject">Subject</label>
          <input id="subject" name="subject" autocomplete="off" />
        </div>
        <label class="visually-hidden" for="body">Message</label>
        <textarea id="body" name="body" rows="9" placeholder="Write your message"></textarea>
        <details id="quote" hidden>
          <summary>Quoted text</summary>
          <blockquote></blockquote>
        </details>
        <footer>
          <button type="submit">Send</button>
          <span class="muted" id="saved" role="status"></span>
          <button class="tool" type="button" data-discard aria-label="Discard draft" title="Discard draft">
            ${icon("trash")}
          </button>
        </footer>
      </form>
    </dialog>
    ${jsonScript("contacts-data", contacts)}`
}

function recipients(name: string, label: string): Html {
  return html`<label for="${name}">${label}</label>
    <div class="combobox">
      <input
        id="${name}"
        name="${name}"
        type="text"
        role="combobox"
        autocomplete="off"
        spellcheck="false"
        aria-autocomplete="list"
        aria-expanded="false"
        aria-controls="${name}-list"
        aria-describedby="${name}-error"
      />
      <ul class="menu" id="${name}-list" role="listbox" aria-label="Contacts" hidden></ul>
      <p class="hint" id="${name}-hint" role="status"></p>
      <p class="error" id="${name}-error" role="alert"></p>
    </div>`
}
