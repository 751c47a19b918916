import type { PageRequest, Reply } from "../routing"
import { contacts } from "./contacts"
import { json } from "./json"
import { owner, today } from "./message"
import type { Person } from "./message"
import type { Draft, Visitor } from "./visitor"

/** Keeps what is written so far; an empty new mail is not kept. */
export function saveDraft({ form }: PageRequest, visitor: Visitor): Reply {
  const draft = readDraft(form)
  const known = visitor.drafts.findIndex(({ id }) => id === draft.id)
  if (known >= 0) visitor.drafts[known] = draft
  else if (draft.to || draft.cc || draft.subject || draft.body) {
    draft.id = `draft-${++visitor.draftsMade}`
    visitor.drafts.push(draft)
  }
  return json({ id: draft.id })
}

export function discardDraft({ form }: PageRequest, visitor: Visitor): Reply {
  dropDraft(visitor, form.get("id"))
  return json({ message: "Draft discarded" })
}

export function send({ form }: PageRequest, visitor: Visitor): Reply {
  const draft = readDraft(form)
  const to = readRecipients(draft.to)
  const cc = readRecipients(draft.cc)
  if (typeof to === "string") return json({ field: "to", error: to }, 422)
  if (typeof cc === "string") return json({ field: "cc", error: cc }, 422)
  if (to.length + cc.length === 0) return json({ field: "to", error: "Add at least one recipient." }, 422)

  const { subject, body, inReplyTo } = draft
  const emails = (people: Person[]) => people.map(({ email }) => email)
  visitor.sent.push({ to: emails(to), cc: emails(cc), subject, body, inReplyTo })
  visitor.messages.push({
    id: `sent-${visitor.sent.length}`,
    folder: "sent",
    from: owner,
    to,
    cc,
    date: `${today}T10:${String(visitor.sent.length).padStart(2, "0")}`,
    subject: subject || "(no subject)",
    body: body.split(/\n+/),
    facts: [],
    unread: false,
    starred: false,
    labels: [],
  })
  dropDraft(visitor, draft.id)
  return json({ message: "Message sent" })
}

function readDraft(form: URLSearchParams): Draft {
  // Browsers send line breaks as CR LF.
  const read = (name: string) => (form.get(name) ?? "").replaceAll("\r\n", "\n").trim()
  return {
    id: read("id"),
    to: read("to"),
    cc: read("cc"),
    subject: read("subject"),
    body: read("body"),
    inReplyTo: read("inReplyTo"),
  }
}

function dropDraft(visitor: Visitor, id: string | null): void {
  visitor.drafts = visitor.drafts.filter((draft) => draft.id !== id)
}

const address = /^(?:(.*)<)?([^\s<>@]+@[^\s<>@]+\.[^\s<>@]+?)>?$/

/** The people that a line of recipients names, or what is wrong with it. */
function readRecipients(line: string): Person[] | string {
  const people: Person[] = []
  const parts = line.split(/[,;]/).map((part) => part.trim())
  for (const part of parts.filter((text) => text !== "")) {
    const [, name = "", email] = address.exec(part) ?? []
    const contact = contacts.find((known) => known.name.toLowerCase() === part.toLowerCase())
    if (email !== undefined) people.push({ name: name.trim() || email, email })
    else if (contact) people.push({ name: contact.name, email: contact.email })
    else return `“${part}” is not in your contacts. Enter a full e-mail address.`
  }
  return people
}
