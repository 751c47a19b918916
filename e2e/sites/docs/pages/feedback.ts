import { html } from "../../html"
import type { Html } from "../../html"
import { reasons } from "../reasons"
import { textsFor } from "../visitor"
import type { DocsState } from "../visitor"
import { icon } from "./icons"

type Answer = keyof typeof reasons

/** Yes and No are sent at once; what follows is sent when it has been filled in. */
export function feedbackWidget(visitor: DocsState): Html {
  const texts = textsFor(visitor)
  return html`<section class="feedback" id="feedback" aria-labelledby="feedback-heading">
    <h2 id="feedback-heading">${texts.helpful}</h2>
    <div class="votes">
      <button type="button" data-vote="yes" aria-pressed="false">${icon("up")} ${texts.yes}</button>
      <button type="button" data-vote="no" aria-pressed="false">${icon("down")} ${texts.no}</button>
    </div>
    ${detailsForm(visitor, "yes", texts.whatWasGood)} ${detailsForm(visitor, "no", texts.whatWasWrong)}
    <p role="status" id="feedback-status" data-thanks="${texts.thanks}"></p>
  </section>`
}

function detailsForm(visitor: DocsState, answer: Answer, question: string): Html {
  const texts = textsFor(visitor)
  return html`<form data-answer="${answer}" hidden>
    <fieldset>
      <legend>${question}</legend>
      ${Object.entries(reasons[answer]).map(
        ([value, name]) =>
          html`<label><input type="radio" name="reason" value="${value}" required /> ${name}</label>`,
      )}
    </fieldset>
    <label for="feedback-${answer}-text">${texts.tellMore}</label>
    <textarea id="feedback-${answer}-text" name="text" rows="3" maxlength="1000"></textarea>
    <button type="submit">${texts.sendFeedback}</button>
  </form>`
}
