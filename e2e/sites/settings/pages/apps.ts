import { html } from "../../html"
import type { Html } from "../../html"
import { connectedApps } from "../account"
import type { ConnectedApp } from "../account"
import type { Visitor } from "../visitor"

export function appsPanel(visitor: Visitor): Html {
  return html`<h2>Connected apps</h2>
    <p class="muted">These apps and services use your Wanderleaf account.</p>
    <ul class="list">
      ${connectedApps.filter(({ id }) => visitor.apps.includes(id)).map(appItem)}
    </ul>`
}

function appItem({ id, name, use, since }: ConnectedApp): Html {
  return html`<li class="row">
    <span class="avatar" aria-hidden="true">${name.charAt(0)}</span>
    <div class="words">
      <h4>${name}</h4>
      <small>${use} · since ${since}</small>
    </div>
    <button
      class="secondary"
      type="button"
      data-confirm="/apps/${id}/disconnect"
      data-title="Disconnect ${name}?"
      data-text="It keeps what it has copied so far."
      data-button="Disconnect"
      data-removes="li"
    >
      Disconnect
    </button>
  </li>`
}
