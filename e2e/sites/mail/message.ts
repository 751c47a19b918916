export type Person = { name: string; email: string }

export type Message = {
  id: string
  folder: string
  from: Person
  to: Person[]
  cc: Person[]
  /** Local time, `2026-07-14T09:12`. */
  date: string
  subject: string
  body: string[]
  /** A small table below the text, as in bookings and receipts. */
  facts: [name: string, value: string][]
  unread: boolean
  starred: boolean
  labels: string[]
}

export type Written = Pick<Message, "id" | "from" | "date" | "subject" | "body"> &
  Partial<Omit<Message, "folder">>

/** The person whose mailbox this is. */
export const owner: Person = { name: "Nora Lindqvist", email: "nora.lindqvist@larkmail.example" }

/** The day on which the mailbox is looked at. */
export const today = "2026-07-14"

export function putIn(folder: string, messages: Written[]): Message[] {
  return messages.map((message) => ({
    to: [owner],
    cc: [],
    facts: [],
    unread: false,
    starred: false,
    labels: [],
    ...message,
    folder,
  }))
}

export function from(name: string, email: string): Person {
  return { name, email }
}
