import { html } from "../../html"
import type { Html } from "../../html"
import { folderName, viewAt } from "../folders"
import { owner } from "../message"
import type { Message, Person } from "../message"
import type { Visitor } from "../visitor"
import { layout } from "./layout"
import { starButton } from "./list"
import { composeData, dateOf, icon, labelChips } from "./parts"
import type { ComposeValues } from "./parts"
import { labelMenu, moveMenu, toolButton, toolsFor, unreadTool } from "./toolbar"

export function messagePage(visitor: Visitor, message: Message): Html {
  const { id, folder, subject, labels, body, facts } = message
  const path = viewAt(`/mail/${folder}`)?.path ?? "/mail/inbox"
  const content = html`<div class="toolbar" role="toolbar" aria-label="Message actions">
      <a class="tool back" href="${path}">${icon("back")} Back to ${folderName(folder)}</a>
      ${toolsFor(folder).map(toolButton)} ${toolButton(unreadTool)} ${moveMenu(folder)} ${labelMenu(labels)}
    </div>
    <article class="message" data-id="${id}" data-labels="${labels.join(" ")}" data-folder="${path}">
      <h1>${subject} ${labelChips(message)}</h1>
      ${messageHead(message)}
      <div class="text">
        ${body.map((paragraph) => html`<p>${paragraph}</p>`)} ${facts.length > 0 && factTable(facts)}
      </div>
      ${answers(message)}
    </article>`
  return layout(visitor, { title: subject, path, body: content })
}

function messageHead(message: Message): Html {
  const { from, to, cc, starred } = message
  return html`<header class="message-head">
    <span class="avatar" aria-hidden="true">${from.name.slice(0, 1)}</span>
    <div>
      <p><strong>${from.name}</strong> <span class="muted">&lt;${from.email}&gt;</span></p>
      <p class="muted">to ${namesOf(to)}${cc.length > 0 && `, cc ${namesOf(cc)}`}</p>
    </div>
    <p class="muted">${dateOf(message, true)}</p>
    ${starButton(starred)}
  </header>`
}

function factTable(facts: Message["facts"]): Html {
  return html`<table class="facts">
    <tbody>
      ${facts.map(
        ([name, value]) =>
          html`<tr>
            <th scope="row">${name}</th>
            <td>${value}</td>
          </tr>`,
      )}
    </tbody>
  </table>`
}

function answers(message: Message): Html {
  const { id, from, to, date, subject, body } = message
  const quote = [`On ${date.slice(0, 10)}, ${from.name} wrote:`, ...body].join("\n\n")
  const others = to.filter(({ email }) => email !== owner.email)
  const back = from.email === owner.email ? others : [from]
  const reply: ComposeValues = {
    title: "Reply",
    to: back.map(written).join(", "),
    subject: /^re:/i.test(subject) ? subject : `Re: ${subject}`,
    inReplyTo: id,
    quote,
  }
  const toAll = { ...reply, title: "Reply to all", to: [...back, ...others].map(written).join(", ") }
  const forward: ComposeValues = { title: "Forward", subject: `Fwd: ${subject}`, quote }
  return html`<p class="answers">
    ${answerButton("reply", "Reply", reply)}
    ${from.email !== owner.email && others.length > 0 && answerButton("reply", "Reply all", toAll)}
    ${answerButton("forward", "Forward", forward)}
  </p>`
}

function answerButton(picture: string, name: string, values: ComposeValues): Html {
  return html`<button class="secondary" type="button" data-compose="${composeData(values)}">
    ${icon(picture)} ${name}
  </button>`
}

function written({ name, email }: Person): string {
  return `${name} <${email}>`
}

function namesOf(people: Person[]): string {
  return people.map(({ name, email }) => (email === owner.email ? "me" : name)).join(", ")
}
