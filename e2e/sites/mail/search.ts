import type { Message } from "./message"

/** Messages that have every word of the query in sender, recipients, subject or text. */
export function searchMessages(messages: Message[], query: string): Message[] {
  const words = query
    .toLowerCase()
    .split(/\s+/)
    .filter((word) => word !== "")
  if (words.length === 0) return []
  return messages.filter((message) => {
    if (message.folder === "spam" || message.folder === "trash") return false
    const text = textOf(message).toLowerCase()
    return words.every((word) => text.includes(word))
  })
}

function textOf({ from, to, subject, body, facts }: Message): string {
  const people = [from, ...to].flatMap(({ name, email }) => [name, email])
  return [...people, subject, ...body, ...facts.flat()].join("\n")
}
