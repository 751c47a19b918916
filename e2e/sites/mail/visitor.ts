import { owner, putIn } from "./message"
import type { Message } from "./message"
import { earlier } from "./messages/earlier"
import { filed } from "./messages/folders"
import { thisWeek } from "./messages/thisWeek"

export type Draft = {
  id: string
  to: string
  cc: string
  subject: string
  body: string
  /** The message that it answers. */
  inReplyTo: string
}

export type SentMail = { to: string[]; cc: string[]; subject: string; body: string; inReplyTo: string }

export type Responder = {
  on: boolean
  firstDay: string
  lastDay: string
  message: string
  contactsOnly: boolean
}

export type Profile = { displayName: string; signature: string }

/** All that one visitor sees and did. The site has one visitor at a time. */
export type Visitor = {
  messages: Message[]
  drafts: Draft[]
  sent: SentMail[]
  responder: Responder
  profile: Profile
  searches: string[]
  /** What the last action changed, as it was before, for "Undo". */
  before: Message[] | null
  draftsMade: number
}

export type MailState = Pick<Visitor, "sent" | "drafts" | "responder" | "profile" | "searches"> & {
  archived: string[]
  deleted: string[]
  spam: string[]
  /** Folder of each message that is in another folder than before, other than archive, spam and trash. */
  moved: Record<string, string>
  starred: string[]
  unread: string[]
  labels: Record<string, string[]>
}

const startMessages = [
  ...putIn("inbox", [...thisWeek, ...earlier]),
  ...Object.entries(filed).flatMap(([folder, messages]) => putIn(folder, messages)),
]

const startDrafts: Draft[] = [
  {
    id: "draft-podcast",
    to: "studio@smalltalkradio.example",
    cc: "",
    subject: "Re: Would you be our guest in autumn?",
    body: "Thank you for asking! Before I say yes, could you tell me",
    inReplyTo: "podcast",
  },
  {
    id: "draft-tables",
    to: "",
    cc: "",
    subject: "Tables for the courtyard",
    body: "We have one table, it is round and a little green.",
    inReplyTo: "",
  },
]

export function newVisitor(): Visitor {
  return {
    messages: structuredClone(startMessages),
    drafts: structuredClone(startDrafts),
    sent: [],
    responder: { on: false, firstDay: "", lastDay: "", message: "", contactsOnly: false },
    profile: { displayName: owner.name, signature: "" },
    searches: [],
    before: null,
    draftsMade: 0,
  }
}

export function stateOf(visitor: Visitor): MailState {
  const { messages, sent, drafts, responder, profile, searches } = visitor
  const gone = messages.filter(({ id, folder }) => {
    const start = startMessages.find((message) => message.id === id)
    return start !== undefined && start.folder !== folder
  })
  const goneTo = (target: string) => idsOf(gone.filter(({ folder }) => folder === target))
  const elsewhere = gone.filter(({ folder }) => !["archive", "trash", "spam"].includes(folder))
  return structuredClone({
    archived: goneTo("archive"),
    deleted: goneTo("trash"),
    spam: goneTo("spam"),
    moved: Object.fromEntries(elsewhere.map(({ id, folder }) => [id, folder])),
    starred: idsOf(messages.filter((message) => message.starred)),
    unread: idsOf(messages.filter((message) => message.unread)),
    labels: Object.fromEntries(messages.filter((m) => m.labels.length > 0).map((m) => [m.id, m.labels])),
    sent,
    drafts,
    responder,
    profile,
    searches,
  })
}

function idsOf(messages: Message[]): string[] {
  return messages.map(({ id }) => id)
}
