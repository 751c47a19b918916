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
  differs: { question: "Take it all the same?", doing: "taking what differs from what was asked for" },
}

export function consentQuestion([kind]: ConsentKind[]): string {
  return kind ? WORDS[kind].question : "Do this?"
}

/** `sending and deleting`. */
export function consentDoing(kinds: ConsentKind[]): string {
  return new Intl.ListFormat("en").format(kinds.map((kind) => WORDS[kind].doing))
}

/** What the buttons say: with a difference they name what is at stake. */
export function consentAnswers(kinds: ConsentKind[]): { allow: string; refuse: string; ifRefused: string } {
  if (!kinds.includes("differs"))
    return { allow: "Allow once", refuse: "Don’t allow", ifRefused: "If you don’t allow it, the run stops." }
  const buys = kinds.includes("pay") || kinds.includes("order")
  return {
    allow: buys ? "Buy anyway" : "Take it anyway",
    refuse: "Stop",
    ifRefused: "If you stop, it is not taken and the run ends.",
  }
}
