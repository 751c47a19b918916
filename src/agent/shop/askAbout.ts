import { constraintsOf, putConstraint, type Ledger } from "../../shopping/ledger"
import { parseInstruction } from "../../shopping/parseInstruction"
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
  const kinds = new Set(said.constraints.map(({ kind }) => kind))
  const kept = ledger.constraints.filter(({ kind }) => !kinds.has(kind))
  // The spans of the answer are none of the instruction.
  const added = said.constraints.map(({ said: _, ...constraint }) => ({
    ...constraint,
    id: `answer-${constraint.id}`,
  }))
  return { ...ledger, constraints: [...kept, ...added], problems: said.problems }
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
  { name, values }: { name: string; values: string[] },
  signal: AbortSignal,
): Promise<Outcome | undefined> {
  const what = name === "" ? "a choice" : `a choice of ${name}`
  const question = `The shop wants ${what}: ${values.join(", ")}. Which should it be?`
  const answer = await ask(ports, question, signal)
  if (answer === undefined) return { status: "stopped", by: "agent", reason: question }
  const id = `option-${constraintsOf(ledger, "option").length + 1}-answer`
  const option = { kind: "option" as const, values: [answer.trim()] }
  await ports.emit({ type: "ledger", ledger: putConstraint(ledger, id, option), by: "person" })
  return undefined
}
