import { actionRepr } from "../src/action/actionRepr"
import { readEdits } from "../src/demonstration/edits"
import { writeSubgoals } from "../src/demonstration/modelSubgoals"
import { demoSteps, type DemoStep } from "../src/demonstration/steps"
import { writeSession, type Seeing } from "../src/demonstration/writeSession"
import type { DemonstrationContract } from "../src/protocol/demonstration"
import type { DemonstrationState } from "../src/protocol/demonstrationPort"
import type { Handlers } from "../src/protocol/rpc"
import type { Blobs } from "./blobs"
import { createDemonstratedPages } from "./demonstratedPages"
import type { DemonstrationRecorder, Recorded } from "./demonstration"
import type { Engine } from "./engine"
import { readMeaning } from "./meaning"
import type { Sessions } from "./sessions"
import type { Thinkers } from "./thinkers"

export type Demonstrations = {
  /** What the panel shows. */
  state(): Promise<DemonstrationState | undefined>
  handlers: Handlers<DemonstrationContract>
}

/** From what was recorded to a session with a task, steps and subgoals. */
export function createDemonstrations(parts: {
  recorder: DemonstrationRecorder
  sessions: Sessions
  engine: Engine
  thinkers: Thinkers
  blobs: Blobs
}): Demonstrations {
  const { recorder, sessions, engine, thinkers, blobs } = parts
  return {
    async state() {
      const recorded = await recorder.current()
      return recorded && stateOf(recorded)
    },
    handlers: {
      start: ({ tabId }) => done(recorder.start(tabId)),
      stop: () => done(recorder.stop()),
      discard: () => done(recorder.discard()),
      setTask: ({ task }) => done(recorder.edit({ type: "task", task })),
      word: ({ step, subgoal }) => done(word(step, subgoal)),
      remove: ({ step, removed }) => done(recorder.edit({ type: "removed", step, removed })),
      suggest: ({ task }) => done(suggest(task)),
      save,
    },
  }

  async function word(step: number, subgoal: string): Promise<void> {
    const words = subgoal.replace(/\s+/g, " ").trim().replace(/\.$/, "")
    if (words === "") throw new Error("A step needs words. Say what it does, or delete it.")
    await recorder.edit({ type: "worded", step, subgoal: words })
  }

  async function suggest(task: string): Promise<void> {
    const recorded = await stopped()
    if (task.trim() === "") throw new Error("Name the task first: the model words each step for it.")
    const { planning: record } = await thinkers.chosen()
    if (record.fixedShapes)
      throw new Error(
        "The embedded model cannot write sentences of its own. Edit the steps, or choose another model under “Models and network”.",
      )
    const steps = keptOf(recorded).filter(({ action }) => action !== undefined)
    const model = engine.modelOf(await thinkers.hosted(record))
    const subgoals = await writeSubgoals(model, task, steps.map(reprOf), AbortSignal.timeout(SUGGEST_CAP))
    for (const [at, { id }] of steps.entries()) await word(id, subgoals[at] ?? "")
  }

  async function save({ task }: { task: string }): Promise<{ sessionId: string }> {
    const recorded = await stopped()
    const { head, events, looks } = recorded
    const steps = keptOf(recorded)
    if (task.trim() === "") throw new Error("Say what the task was, as you would ask somebody to do it.")
    if (!steps.some(({ action }) => action !== undefined))
      throw new Error("There is no step left to keep. Put one back, or discard the recording.")
    const tabs = [...new Set(events.flatMap((event) => (event.type === "arrived" ? [event.tabId] : [])))]
    const end = events.findLast((event) => event.type === "end" && event.look !== undefined)
    const { id: sessionId, startUrl, startedAt, endedAt = startedAt } = head
    const demonstration = {
      sessionId,
      task: task.trim(),
      tabs,
      startUrl,
      startedAt,
      endedAt,
      steps,
      last: end?.look,
    }
    const session = await writeSession(
      {
        ...demonstration,
        pageOf: (look) => looks.get(look),
        recordPage: createDemonstratedPages(blobs, (look) => recorder.documentsOf(look)),
      },
      await seeing(),
      AbortSignal.timeout(SAVE_CAP),
    )
    // A worker that was stopped in between has stored it already.
    if (!(await sessions.get(sessionId))) await sessions.append(sessionId, { type: "imported", session })
    await recorder.discard()
    return { sessionId }
  }

  async function seeing(): Promise<Seeing> {
    const { planning: record } = await thinkers.chosen()
    const prefillRate = (await engine.info(record.modelId))?.prefillRate
    const model = engine.modelOf(await thinkers.hosted(record))
    return { model, record, prefillRate: () => prefillRate, meaning: readMeaning }
  }

  async function stopped(): Promise<Recorded> {
    await recorder.heard()
    const recorded = await recorder.current()
    if (recorded?.head.status !== "stopped")
      throw new Error("There is no recording to name. Record one first.")
    return recorded
  }
}

/** Milliseconds. */
const SUGGEST_CAP = 120_000
const SAVE_CAP = 120_000

const done = async (work: Promise<void>): Promise<Record<string, never>> => {
  await work
  return {}
}

function stepsOf({ events, looks }: Recorded): DemoStep[] {
  return demoSteps(events, (look) => looks.get(look))
}

function keptOf(recorded: Recorded): DemoStep[] {
  return stepsOf(recorded).filter(({ removed }) => !removed)
}

function reprOf({ action }: DemoStep): string {
  return action ? actionRepr(action.control.role, action.control.name, action.operation) : ""
}

function stateOf(recorded: Recorded): DemonstrationState {
  const { head, events, pages, problem } = recorded
  const tabId = events.findLast(({ tabId }) => tabId !== 0)?.tabId ?? head.tabs[0] ?? 0
  const page = pages.pageNow(tabId)
  return {
    demonstrationId: head.id,
    status: head.status,
    ended: head.ended,
    tabs: head.tabs,
    startedAt: head.startedAt,
    ...(page && { page: { url: page.url, title: page.title } }),
    ...(problem !== undefined && { problem }),
    task: readEdits(events).task,
    steps: stepsOf(recorded).map(({ id, subgoal, action, result, removed }) => ({
      id,
      subgoal,
      ...(action && { result }),
      removed,
    })),
  }
}
