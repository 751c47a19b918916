import type { SiteTask } from "../../e2e/sites/task"
import { targetRecord } from "../../src/agent/actionRecord"
import type { Operation } from "../../src/action/operation"
import { resolveAction } from "../../src/execution/resolve"
import { groundFixedShape } from "../../src/grounding/groundFixedShape"
import { describePage } from "../../src/page/describe"
import type { ControlNode, PageSnapshot } from "../../src/page/snapshot"
import { findTarget } from "../../src/replay/findTarget"
import { fillIn } from "../../src/replay/parameters"
import type { Rung } from "../../src/replay/rungs"
import type { SavedStep } from "../../src/replay/savedRun"
import type { Stage } from "./stage"

/** A step of a task's careful solution with what its element is. */
export type RecordedStep = { step: SavedStep; truth: string; href: string | undefined }

export type Verdict =
  | { status: "found"; rung: Rung }
  | { status: "not-found"; why: string }
  /** Another element than the recorded one. */
  | { status: "wrong"; rung: Rung; found: string }
  /** The element is not on this page at all, or no page came up. */
  | { status: "gone" }

/** A record keeps so many labels of a large page (src/agent/perceive, src/agent/view). */
const KEPT_LABELS = 160

/** Does the solution on the page as it is, by the labels in it, and records the elements. Ends at what is not there. */
export async function recordTask(stage: Stage, task: SiteTask<never>): Promise<RecordedStep[]> {
  const recorded: RecordedStep[] = []
  for (const subgoal of task.solution) {
    const snapshot = await stage.look()
    const { candidates } = describePage(snapshot, task.task)
    const action = groundFixedShape(subgoal, candidates, 1)
    const resolved = action && resolveAction(action, candidates, snapshot, { person: [], page: [] })
    if (resolved?.type !== "page") break
    const { candidate, control, operation, target } = resolved
    const truth = await stage.truthOf(control)
    if (truth === undefined) break
    const step: SavedStep = {
      subgoal,
      operation,
      target: targetRecord(candidate, control, target, snapshot),
      became: { kind: "changed" },
      labels: candidates.slice(0, KEPT_LABELS).map(({ label }) => label),
    }
    recorded.push({ step, truth, href: control.href })
    if (!(await stage.perform(truth, withSecrets(operation, task)))) break
  }
  return recorded
}

/** Looks for every recorded element on the pages of a changed site, which are gone through by what is recorded. */
export async function replayTask(
  stage: Stage,
  recorded: RecordedStep[],
  task: SiteTask<never>,
): Promise<Verdict[]> {
  const verdicts: Verdict[] = []
  for (const { step, truth, href } of recorded) {
    const snapshot = await stage.look()
    verdicts.push(await judge(stage, snapshot, step, truth, href))
    const went = await stage.perform(truth, withSecrets(step.operation, task)).catch(() => false)
    if (!went) break
  }
  return [...verdicts, ...recorded.slice(verdicts.length).map((): Verdict => ({ status: "gone" }))]
}

async function judge(
  stage: Stage,
  snapshot: PageSnapshot,
  { target, operation, labels }: SavedStep,
  truth: string,
  href: string | undefined,
): Promise<Verdict> {
  const found = findTarget(snapshot, target, { operation, labels })
  if (found.status === "not-found") return found
  const { rung, control } = found
  const is = await stage.truthOf(control)
  return is === truth || isSameLink(control, target.name, href)
    ? { status: "found", rung }
    : { status: "wrong", rung, found: `${control.role} "${control.name}" (${is ?? "gone"}, not ${truth})` }
}

/** A picture and a title that link to the same page are one thing to a person. */
function isSameLink(control: ControlNode, name: string, href: string | undefined): boolean {
  const pathOf = (url: string) => url.replace(/^https?:\/\/[^/]*/, "")
  return (
    control.role === "link" &&
    control.name === name &&
    href !== undefined &&
    control.href !== undefined &&
    pathOf(control.href) === pathOf(href)
  )
}

function withSecrets(operation: Operation, { secrets = {} }: SiteTask<never>): Operation {
  if (operation.op !== "TYPE") return operation
  return { ...operation, value: fillIn(operation.value, new Map(Object.entries(secrets))) }
}
