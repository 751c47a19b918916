import { describeAction } from "../agent/describeSession"
import type { Session, Step, TargetRecord } from "../agent/session"
import { becameOf } from "./became"
import { doneActions, secretNames } from "./recordedValues"
import { PARAMETER_NAME, type Parameter, type SavedRun, type SavedStep } from "./savedRun"
import { putIn, takeOut } from "./parameters"

export type SaveRequest = { savedId: string; name: string; parameters: Parameter[]; savedAt: number }

/** The run as it can be done again. Throws with a sentence when there is nothing in it, or a parameter will not do. */
export function saveRun(session: Session, { parameters, name, ...about }: SaveRequest): SavedRun {
  const secrets = secretNames(session)
  checkParameters(parameters, secrets)
  const done = doneActions(session)
  if (done.length === 0) throw new Error("This run did nothing on a page, so there is nothing to run again.")
  const steps = done.map(({ subgoal, action, step }): SavedStep => {
    const isAlone = done.filter((other) => other.step === step).length === 1
    return {
      subgoal: isAlone ? subgoal.trim().replace(/\.$/, "") : describeAction(action),
      operation: action.operation,
      target: bare(action.target),
      became: (action.result && becameOf(action.result)) ?? { kind: "changed" },
      labels: labelsOf(session.steps[step]!),
    }
  })
  return {
    version: 1,
    ...about,
    name: name.trim() || session.task,
    sessionId: session.sessionId,
    task: takeOut(session.task, parameters),
    startUrl: session.startUrl,
    parameters,
    secrets,
    steps: steps.map((step) => withParameters(step, parameters)),
  }
}

function checkParameters(parameters: Parameter[], secrets: string[]): void {
  for (const [at, { name }] of parameters.entries()) {
    if (!PARAMETER_NAME.test(name))
      throw new Error(`"${name}" is no name for a value: use letters, digits, "-" and "_" only.`)
    if (secrets.includes(name) || parameters.findIndex((other) => other.name === name) < at)
      throw new Error(`There are two values called "${name}". Give each a name of its own.`)
  }
}

/** Without what only the document of the recorded page knew. */
function bare({ nodeId: _, snapshotId: __, ...target }: TargetRecord): TargetRecord {
  return target
}

/** All labels of the page that the record has: of the ranked elements, of the lines shown and of those left out. */
function labelsOf({ observation: { candidates, description, view } }: Step): string[] {
  const lines = [...description.split("\n"), ...(view?.leftOut ?? []).map(({ text }) => text)]
  const said = lines.flatMap((line) => /^[a-z]+ ".*?"(?: in ".*?")?(?: #\d+)?(?= |$)/.exec(line)?.[0] ?? [])
  return [...new Set([...candidates.map(({ label }) => label), ...said])].filter(
    (label) => !/^(?:page|heading|text|alert) /.test(label),
  )
}

function withParameters(step: SavedStep, parameters: Parameter[]): SavedStep {
  const { operation, target, subgoal } = step
  const { selectors } = target
  const replaced = putIn(operation, parameters)
  const take = (text: string) => takeOut(text, parameters)
  return {
    ...step,
    subgoal: replaced === operation ? take(subgoal) : takeValue(subgoal, step, parameters),
    operation: replaced,
    target: {
      ...target,
      name: take(target.name),
      label: take(target.label),
      ...(selectors && {
        selectors: {
          ...selectors,
          name: take(selectors.name),
          label: take(selectors.label),
          ...(selectors.text !== undefined && { text: take(selectors.text) }),
          ...(selectors.labelText !== undefined && { labelText: take(selectors.labelText) }),
        },
      }),
    },
  }
}

/** The value of the step itself is replaced however short it is. */
function takeValue(subgoal: string, { operation }: SavedStep, parameters: Parameter[]): string {
  const value = "value" in operation ? operation.value : ""
  const own = parameters.find((parameter) => parameter.value === value)
  return takeOut(own ? subgoal.replace(`"${value}"`, () => `"{{${own.name}}}"`) : subgoal, parameters)
}
