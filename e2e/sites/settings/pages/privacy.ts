import { html } from "../../html"
import type { Html } from "../../html"
import { commenters, privacySwitches, visibilities } from "../choices"
import type { Visitor } from "../visitor"
import { switchRow } from "./switches"

export function privacyPanel(visitor: Visitor): Html {
  return html`<h2>Privacy</h2>
    <form data-draft action="/settings/privacy">
      <fieldset>
        <legend>Who can see your profile and hikes</legend>
        ${visibilities.map(
          ({ id, name, hint }) =>
            html`<div class="check">
              <input
                type="radio"
                id="visibility-${id}"
                name="visibility"
                value="${id}"
                aria-describedby="visibility-${id}-hint"
                ${id === visitor.visibility && html`checked`}
              />
              <div class="words">
                <label for="visibility-${id}">${name}</label>
                <small id="visibility-${id}-hint">${hint}</small>
              </div>
            </div>`,
        )}
      </fieldset>
      <div class="field">
        <label for="commenters">Who can comment on your hikes</label>
        <select id="commenters" name="commenters">
          ${commenters.map(
            (option) => html`<option ${option === visitor.commenters && html`selected`}>${option}</option>`,
          )}
        </select>
      </div>
      <h3>On the map and elsewhere</h3>
      ${privacySwitches.map(({ id, name, hint, needs }) =>
        switchRow({
          id,
          name,
          hint,
          on: visitor.privacy[id] ?? false,
          lockedBy: needs !== undefined && needs.toLowerCase() !== visitor.plan && needs,
        }),
      )}
    </form>
    <h3>Your data</h3>
    <div class="row">
      <div class="words">
        <span>Copy of your data</span>
        <small>Hikes, photos and comments in one archive</small>
      </div>
      <button class="secondary" type="button" data-post="/settings/data">Request archive</button>
    </div>
    <div class="row danger">
      <div class="words">
        <span>Delete your account</span>
        <small>All hikes, photos and comments go with it, for good</small>
      </div>
      <button class="secondary bad" type="button" data-dialog="delete-dialog">Delete account</button>
    </div>`
}
