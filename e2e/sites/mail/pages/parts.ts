import { html } from "../../html"
import type { Html } from "../../html"
import { labels } from "../folders"
import { today } from "../message"
import type { Message } from "../message"

export function icon(name: string): Html {
  return html`<svg class="icon" aria-hidden="true" width="20" height="20">
    <use href="/icons.svg#${name}" />
  </svg>`
}

export function hidden(text: string): Html {
  return html`<span class="visually-hidden">${text}</span>`
}

const time = new Intl.DateTimeFormat("en-US", { hour: "numeric", minute: "2-digit", timeZone: "UTC" })
const day = new Intl.DateTimeFormat("en-US", { month: "short", day: "numeric", timeZone: "UTC" })
const full = new Intl.DateTimeFormat("en-US", { dateStyle: "long", timeStyle: "short", timeZone: "UTC" })

/** The time for today's messages, else the day; all of it in the open message. */
export function dateOf({ date }: Pick<Message, "date">, isFull = false): Html {
  const format = isFull ? full : date.startsWith(today) ? time : day
  // The mailbox knows no time zones: what is written down is what is shown.
  return html`<time datetime="${date}">${format.format(new Date(`${date}Z`)).replace("\u202f", " ")}</time>`
}

export function labelChips({ labels: given }: Pick<Message, "labels">): Html[] {
  return labels
    .filter(({ id }) => given.includes(id))
    .map(({ id, name }) => html`<span class="chip ${id}">${name}</span> `)
}

/** What the page's script fills the compose dialog with. */
export type ComposeValues = {
  title?: string
  id?: string
  to?: string
  cc?: string
  subject?: string
  body?: string
  inReplyTo?: string
  quote?: string
}

export function composeData(values: ComposeValues): string {
  return JSON.stringify(values)
}
