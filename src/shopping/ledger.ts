import { printPrice, type PriceWish } from "./parse/price"

/** Positions in the instruction, the end excluded. */
export type Span = { start: number; end: number }

/** Where words stand that prove something. */
export type Evidence = { url: string; frameId?: number; nodeId?: number; words: string }

/** What a constraint asks for. */
export type Matter =
  | { kind: "type"; text: string }
  | { kind: "attribute"; text: string }
  /** Any of the values will do. No name: the instruction says only the value. */
  | { kind: "option"; name?: string; values: string[] }
  | ({ kind: "price" } & PriceWish)
  | { kind: "quantity"; count: number }
  /** Stars out of five. */
  | { kind: "rating"; atLeast: number }
  | { kind: "preference"; prefers: "cheap" | "rated" }

/**
 * How a page says it: in these words; in the same words bent or exchanged for others of the same meaning; or in words
 * that may mean it, which leaves the constraint open.
 */
export type Sureness = "said" | "reworded" | "likely"

export type Constraint = Matter & {
  id: string
  /** The words of the instruction; absent when the person added the constraint. */
  said?: Span
  /** Nice to have: never stands in the way of buying. */
  wish: boolean
  status: "open" | "met" | "broken"
  evidence: Evidence[]
  sureness?: Sureness
  /** A sentence for the person: why it is not met, or how far it is. */
  reason?: string
}

export type Ledger = {
  instruction: string
  constraints: Constraint[]
  /** What is wrong with the instruction itself, one sentence each. */
  problems: string[]
}

export type ConstraintOf<K extends Matter["kind"]> = Extract<Constraint, { kind: K }>

export function constraintsOf<K extends Matter["kind"]>(ledger: Ledger, kind: K): ConstraintOf<K>[] {
  return ledger.constraints.filter((constraint): constraint is ConstraintOf<K> => constraint.kind === kind)
}

/** How many are to be bought. */
export function quantityOf(ledger: Ledger): number {
  return constraintsOf(ledger, "quantity")[0]?.count ?? 1
}

/** The words of a chip. */
export function nameConstraint(matter: Matter): string {
  switch (matter.kind) {
    case "type":
    case "attribute":
      return matter.text
    case "option":
      return `${matter.name === undefined ? "" : `${matter.name}: `}${matter.values.join(" or ")}`
    case "price":
      return printPrice(matter)
    case "quantity":
      return `quantity: ${matter.count}`
    case "rating":
      return `at least ${matter.atLeast} of 5 stars`
    case "preference":
      return matter.prefers === "cheap" ? "cheap" : "well rated"
  }
}

/** The person takes a chip away. */
export function removeConstraint(ledger: Ledger, id: string): Ledger {
  return { ...ledger, constraints: ledger.constraints.filter((constraint) => constraint.id !== id) }
}

/** The person corrects a chip or, with an id that is not there yet, adds one: what was known of it is forgotten. */
export function putConstraint(ledger: Ledger, id: string, matter: Matter, wish = false): Ledger {
  const before = ledger.constraints.find((constraint) => constraint.id === id)
  const said = before?.said
  const after: Constraint = { ...matter, id, ...(said && { said }), wish, status: "open", evidence: [] }
  const constraints = before
    ? ledger.constraints.map((constraint) => (constraint === before ? after : constraint))
    : [...ledger.constraints, after]
  return { ...ledger, constraints }
}
