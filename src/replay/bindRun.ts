import type { Operation } from "../action/operation"
import type { TargetRecord } from "../agent/session"
import { fillIn, PLACEHOLDER } from "./parameters"
import type { Parameter, SavedRun, SavedStep, Script } from "./savedRun"

/** A saved run with its values: the task for the record and the steps to do. */
export type BoundRun = Script & { task: string }

/** Values not given are the recorded ones. Secrets stay `{{name}}`: they are filled in by the page. */
export function bindRun(saved: SavedRun, given: Readonly<Record<string, string>>): BoundRun {
  const valueOf = ({ name, value }: Parameter) => (Object.hasOwn(given, name) ? given[name]! : value)
  const values = new Map(saved.parameters.map((parameter) => [parameter.name, valueOf(parameter)]))
  const changed = new Set(
    saved.parameters.filter(({ name, value }) => values.get(name) !== value).map(({ name }) => name),
  )
  return {
    task: fillIn(saved.task, values),
    steps: saved.steps.map((step) => bindStep(step, values, changed)),
  }
}

function bindStep(step: SavedStep, values: ReadonlyMap<string, string>, changed: Set<string>): SavedStep {
  return {
    ...step,
    subgoal: fillIn(step.subgoal, values),
    operation: bindOperation(step.operation, values, changed),
    target: bindTarget(step.target, values, changed),
  }
}

function bindOperation(
  operation: Operation,
  values: ReadonlyMap<string, string>,
  changed: Set<string>,
): Operation {
  if (!("value" in operation)) return operation
  const value = fillIn(operation.value, values)
  if (operation.op === "TYPE" || !mentions(operation.value, changed)) return { ...operation, value }
  return { op: "SELECT", value }
}

/** An element that is called after a value is another one for another value: only what it is called finds it. */
function bindTarget(
  target: TargetRecord,
  values: ReadonlyMap<string, string>,
  changed: Set<string>,
): TargetRecord {
  const fill = (text: string) => fillIn(text, values)
  const { selectors } = target
  const name = fill(target.name)
  const label = fill(target.label)
  if (mentions(`${target.name} ${target.label}`, changed)) {
    const { role, tag, frameId, attributes } = target
    const { type } = attributes
    return { role, tag, frameId, name, label, path: "", attributes: type === undefined ? {} : { type } }
  }
  return {
    ...target,
    name,
    label,
    ...(selectors && {
      selectors: {
        ...selectors,
        name: fill(selectors.name),
        label: fill(selectors.label),
        ...(selectors.text !== undefined && { text: fill(selectors.text) }),
        ...(selectors.labelText !== undefined && { labelText: fill(selectors.labelText) }),
      },
    }),
  }
}

function mentions(text: string, names: ReadonlySet<string>): boolean {
  return [...text.matchAll(PLACEHOLDER)].some(([, name = ""]) => names.has(name))
}
