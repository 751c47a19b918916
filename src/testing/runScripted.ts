import type { AgentPorts, RunOptions } from "../agent/ports"
import { reduceSession } from "../agent/reduceSession"
import { runAgent } from "../agent/runAgent"
import type { Session, SessionEvent, SessionEventBody, StartedEvent } from "../agent/session"
import type { ConsentRequest } from "../consent/consent"
import { EMBEDDED_MODEL } from "../model/models"
import { scriptModel, type ScriptedModel } from "./scriptedModel"
import type { ScriptedEnv } from "./scriptedEnv"

export type Script = {
  task: string
  env: ScriptedEnv
  replies: string[]
  formulation?: StartedEvent["formulation"]
  allow?: (request: ConsentRequest) => boolean
  answers?: string[]
  run?: Partial<RunOptions>
  /** Changes the ports before the run, for what is not usual. */
  adjust?: (ports: AgentPorts) => AgentPorts
  /** Goes on with a stored session instead of starting one. */
  events?: SessionEvent[]
}

export type ScriptedRun = { session: Session; events: SessionEvent[]; model: ScriptedModel }

/** Runs a task with everything scripted and returns the session it left behind. */
export async function runScripted(script: Script): Promise<ScriptedRun> {
  const model = scriptModel(script.replies)
  const events: SessionEvent[] = []
  const answers = [...(script.answers ?? [])]
  let session: Session | undefined
  const fold = (event: SessionEvent): void => {
    events.push(event)
    session = reduceSession(session, event)
  }
  const emit = async (body: SessionEventBody): Promise<void> =>
    fold({ ...body, seq: events.length, at: events.length })
  for (const event of script.events ?? []) fold(event)
  if (!session)
    await emit({
      type: "started",
      sessionId: "s",
      tabId: 1,
      task: script.task,
      formulation: script.formulation ?? "iterative",
      modelId: EMBEDDED_MODEL.modelId,
      dialogue: EMBEDDED_MODEL.dialogue,
      startUrl: "https://shop.example/",
    })
  const ports: AgentPorts = {
    env: script.env,
    model,
    record: EMBEDDED_MODEL,
    session: () => session as Session,
    emit,
    askConsent: async (request) => ({
      requestId: request.requestId,
      allow: script.allow?.(request) ?? false,
    }),
    askPerson: async () => answers.shift(),
    allowances: async () => [],
    remember: async () => {},
    prefillRate: () => undefined,
    newId: () => `id${events.length}`,
    now: () => events.length,
  }
  const options = { maxSteps: 10, signal: new AbortController().signal, ...script.run }
  await runAgent(script.adjust?.(ports) ?? ports, options)
  return { session: session as unknown as Session, events, model }
}
