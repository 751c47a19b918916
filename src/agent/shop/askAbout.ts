import { constraintsOf, putConstraint, type Constraint, type Ledger } from "../../shopping/ledger"
import { currencyIn } from "../../shopping/parse/amounts"
import { parseInstruction } from "../../shopping/parseInstruction"
import type { ProductOption } from "../../shopping/product"
import { ask } from "../act"
import type { AgentPorts } from "../ports"
import type { Outcome } from "../session"

/** What the person has to say before a search makes sense. Undefined when nothing is left to be said. */
export function openQuestion({ constraints, problems }: Ledger): string | undefined {
  if (problems.length > 0) return problems.join(" ")
  const isNamed = constraints.some(({ kind, wish }) => !wish && (kind === "type" || kind === "attribute"))
  return isNamed || constraints.some(({ kind }) => kind === "option")
    ? undefined
    : "What kind of thing should be bought? The instruction does not name it."
}

/** The person's answer takes the place of what it is about; it settles what was wrong. */
export function amendLedger(ledger: Ledger, answer: string): Ledger {
  const said = parseInstruction(answer)
  const answered = ledger.problems.length > 0 ? ofPrice(ledger, said) : said.constraints
  const kinds = new Set(answered.map(({ kind }) => kind))
  const kept = ledger.constraints.filter(({ kind }) => !kinds.has(kind))
  // The spans of the answer are none of the instruction.
  const added = answered.map(({ said: _, ...constraint }) => ({
    ...constraint,
    id: `answer-${constraint.id}`,
  }))
  return { ...ledger, constraints: [...kept, ...added], problems: said.problems }
}

/** What is wrong with an instruction is its price: what is said of that names no other thing. */
function ofPrice(ledger: Ledger, said: Ledger): Constraint[] {
  if (constraintsOf(said, "price").length > 0) return said.constraints.filter(({ kind }) => kind !== "type")
  const currency = currencyIn(said.instruction)
  return currency === undefined ? [] : constraintsOf(ledger, "price").map((price) => ({ ...price, currency }))
}

/** Asks what the instruction leaves open; an outcome when there is nobody to say. */
export async function settleLedger(
  ports: AgentPorts,
  ledger: Ledger,
  signal: AbortSignal,
): Promise<Outcome | undefined> {
  const question = openQuestion(ledger)
  if (question === undefined) return undefined
  const answer = await ask(ports, question, signal)
  if (answer === undefined) return { status: "stopped", by: "agent", reason: question }
  await ports.emit({ type: "ledger", ledger: amendLedger(ledger, answer), by: "person" })
  return undefined
}

/** Asks for a choice that the shop wants and the instruction does not name. */
export async function askForOption(
  ports: AgentPorts,
  ledger: Ledger,
  { name, values }: ProductOption,
  signal: AbortSignal,
): Promise<Outcome | undefined> {
  const what = name === "" ? "a choice" : `a choice of ${name}`
  const question = `The shop wants ${what}: ${values.map(({ value }) => value).join(", ")}. Which should it be?`
  const answer = await ask(ports, question, signal)
  if (answer === undefined) return { status: "stopped", by: "agent", reason: question }
  const option = { kind: "option" as const, values: [answer.trim()] }
  // An answer that was none of the values gives way to the next one.
  await ports.emit({ type: "ledger", ledger: putConstraint(ledger, `answer-${name}`, option), by: "person" })
  return undefined
}
