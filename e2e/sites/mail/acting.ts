import type { PageRequest, Reply } from "../routing"
import { folderName, labels, ownFolders } from "./folders"
import type { Message } from "./message"
import { json } from "./json"
import type { Visitor } from "./visitor"

type Act = {
  change(message: Message, value: string): void
  /** What the toast says, "Conversation archived". Nothing: what changed can be seen where it was pressed. */
  says?: (value: string) => string
  values?: string[]
}

const move = (folder: string, says: string): Act => ({
  change: (message) => void (message.folder = folder),
  says: () => says,
})

const acts: Record<string, Act> = {
  archive: move("archive", "archived"),
  delete: move("trash", "moved to Trash"),
  spam: move("spam", "reported as spam"),
  move: {
    change: (message, folder) => void (message.folder = folder),
    says: (folder) => `moved to ${folderName(folder)}`,
    values: ["inbox", ...ownFolders.map(({ id }) => id)],
  },
  read: { change: (message) => void (message.unread = false), says: () => "marked as read" },
  unread: { change: (message) => void (message.unread = true), says: () => "marked as unread" },
  star: { change: (message) => void (message.starred = true) },
  unstar: { change: (message) => void (message.starred = false) },
  label: {
    change: (message, label) => void (message.labels = [...new Set([...message.labels, label])]),
    says: (label) => `labelled “${nameOfLabel(label)}”`,
    values: labels.map(({ id }) => id),
  },
  unlabel: {
    change: (message, label) => void (message.labels = message.labels.filter((other) => other !== label)),
    says: (label) => `no longer labelled “${nameOfLabel(label)}”`,
    values: labels.map(({ id }) => id),
  },
}

/** What a toolbar's button does to the messages that are ticked or open. */
export function actOnMessages({ form }: PageRequest, visitor: Visitor): Reply {
  const act = acts[form.get("act") ?? ""]
  const value = form.get("value") ?? ""
  const messages = visitor.messages.filter(({ id }) => form.getAll("ids").includes(id))
  if (!act || messages.length === 0 || (act.values && !act.values.includes(value)))
    return json({ error: "That did not work. Reload the page and try again." }, 422)

  // What is undone is what the toast says; a star in between changes nothing of that.
  if (act.says) visitor.before = structuredClone(messages)
  for (const message of messages) act.change(message, value)
  return json({ message: act.says && `${count(messages.length)} ${act.says(value)}` })
}

export function undo(_: PageRequest, visitor: Visitor): Reply {
  if (!visitor.before) return json({ error: "There is nothing to undo." }, 409)
  const before = new Map(visitor.before.map((message) => [message.id, message]))
  visitor.messages = visitor.messages.map((message) => before.get(message.id) ?? message)
  visitor.before = null
  return json({ message: "Undone" })
}

function count(number: number): string {
  return number === 1 ? "Conversation" : `${number} conversations`
}

function nameOfLabel(id: string): string {
  return labels.find((label) => label.id === id)?.name ?? id
}
