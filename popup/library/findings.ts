import type { PersonalKind } from "../../src/trajectory/personalData"

/** What was found of one kind. */
export type Finding = {
  kind: PersonalKind
  count: number
  /** A few of them, each once. */
  examples: string[]
  /** The records that show it, by id, with their tasks. */
  records: ReadonlyMap<string, string>
}

export const KIND_WORDS: Record<PersonalKind, { one: string; many: string }> = {
  typed: { one: "value typed about a person", many: "values typed about people" },
  email: { one: "e-mail address", many: "e-mail addresses" },
  phone: { one: "telephone number", many: "telephone numbers" },
  card: { one: "card number", many: "card numbers" },
  iban: { one: "bank account", many: "bank accounts" },
  number: {
    one: "long number, as of a customer or account",
    many: "long numbers, as of customers or accounts",
  },
  ip: { one: "network address", many: "network addresses" },
}

const MOST_EXAMPLES = 3

/** Adds what one record shows to what others did. */
export function addFound(
  findings: readonly Finding[],
  { sessionId, task }: { sessionId: string; task: string },
  found: readonly { kind: PersonalKind; text: string }[],
): Finding[] {
  const next = new Map(findings.map((finding) => [finding.kind, finding]))
  for (const { kind, text } of found) {
    const { count, examples, records } = next.get(kind) ?? {
      count: 0,
      examples: [] as string[],
      records: new Map<string, string>(),
    }
    next.set(kind, {
      kind,
      count: count + 1,
      examples: examples.length < MOST_EXAMPLES && !examples.includes(text) ? [...examples, text] : examples,
      records: records.has(sessionId) ? records : new Map([...records, [sessionId, task]]),
    })
  }
  return [...next.values()]
}

/** The kinds to mask: all but those that the person leaves. Nothing is left unmasked unasked. */
export function maskedKinds(kinds: readonly PersonalKind[], left: ReadonlySet<PersonalKind>): PersonalKind[] {
  return kinds.filter((kind) => !left.has(kind))
}

/** `2 e-mail addresses in 1 run`. */
export function describeFinding({ kind, count, records }: Finding): string {
  const { one, many } = KIND_WORDS[kind]
  return `${count} ${count === 1 ? one : many} in ${records.size} ${records.size === 1 ? "run" : "runs"}`
}
