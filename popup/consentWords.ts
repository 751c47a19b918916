import type { ConsentKind } from "../src/consent/consent"

/** What a kind of action is called: the question that heads the request, and the noun of a lasting permission. */
const WORDS: Record<ConsentKind, { question: string; doing: string }> = {
  pay: { question: "Pay now?", doing: "paying" },
  order: { question: "Place the order?", doing: "placing orders" },
  send: { question: "Send this?", doing: "sending" },
  publish: { question: "Publish this?", doing: "publishing" },
  delete: { question: "Delete this?", doing: "deleting" },
  password: { question: "Enter a password?", doing: "entering passwords" },
  card: { question: "Enter card details?", doing: "entering card details" },
  identity: { question: "Enter an identity number?", doing: "entering identity numbers" },
  legal: { question: "Accept these terms?", doing: "accepting terms" },
  "leave-site": { question: "Leave this site?", doing: "leaving the site" },
}

export function consentQuestion([kind]: ConsentKind[]): string {
  return kind ? WORDS[kind].question : "Do this?"
}

/** `sending and deleting`. */
export function consentDoing(kinds: ConsentKind[]): string {
  return new Intl.ListFormat("en").format(kinds.map((kind) => WORDS[kind].doing))
}
