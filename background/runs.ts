import { outcomeOf, runAgent } from "../src/agent/runAgent"
import type { AgentPorts } from "../src/agent/ports"
import {
  hasEnded,
  tabsOf,
  type Outcome,
  type Question,
  type Session,
  type SessionEventBody,
  type StartedEvent,
} from "../src/agent/session"
import type { ConsentAnswer, ConsentRequest } from "../src/consent/consent"
import type { LanguageModel } from "../src/model/languageModel"
import type { ModelRecord } from "../src/model/models"
import type { Secret } from "../src/protocol/content"
import { createRedactor, redactStrings } from "../src/page/redact"
import type { Script } from "../src/replay/savedRun"
import type { Ledger } from "../src/shopping/ledger"
import { parseInstruction } from "../src/shopping/parseInstruction"
import type { ShoppingEvent } from "../src/shopping/shopping"
import type { AllowanceStore } from "./allowances"
import type { Engine } from "./engine"
import { readMeaning } from "./meaning"
import type { Thinkers } from "./thinkers"
import { PageError, toEnvError } from "./pageFailure"
import { lookOf, type RecordLook } from "./recorder"
import type { SecretStore } from "./secretStore"
import type { Sessions } from "./sessions"
import type { TabEnv } from "./tabEnv"
import { presentId } from "./tabIds"

export type RunSettings = {
  secrets: Secret[]
  maxSteps?: number
  expect?: string
  /** Shopping: Lumos' five subgoals instead of the model's plan. */
  plan?: "model" | "fixed"
  /** Shopping: what is asked for, where the person has corrected what the task is read as. */
  ledger?: Ledger
  /** The steps of a replay. */
  replay?: Script
}

type Running = {
  /** Those still open; it acts in the last. */
  tabs: number[]
  controller: AbortController
  /** Answers of the person by request or question id; a waiting run is resolved, an early answer waits here. */
  answers: Map<string, unknown>
  waiting: Map<string, (answer: unknown) => void>
  /** Stores that it goes on in these tabs. Missing until the session is there. */
  move?: (tabs: number[]) => Promise<void>
  /** Stores what the person corrects. Missing until the session is there. */
  correct?: (event: ShoppingEvent) => Promise<void>
}

export type Runs = {
  start(about: Omit<StartedEvent, "type" | "sessionId">, settings: RunSettings): Promise<string>
  /** Goes on with a session that the service worker's end interrupted. */
  resume(session: Session): Promise<void>
  stop(sessionId: string): void
  /** Ends the runs that have no tab left, whatever they wait for. */
  tabClosed(tabId: number): void
  /** Goes on in the tab under the id that Chrome has given it. */
  tabReplaced(tabId: number, by: number): void
  answer(sessionId: string, id: string, answer: unknown): void
  /** What the person corrects while the run goes on. Throws with a sentence when it does not run. */
  correct(sessionId: string, event: ShoppingEvent): Promise<void>
  /** Whether a run is under way in a tab. */
  isBusy(tabId: number): boolean
}

export type RunsOptions = {
  sessions: Sessions
  engine: Engine
  thinkers: Thinkers
  allowances: AllowanceStore
  secrets: SecretStore
  /** `onMoved` is told the tabs whenever the run goes on in another one. */
  createEnv(tabs: number[], secrets: () => Secret[], onMoved: (tabs: number[]) => Promise<void>): TabEnv
  /** Stores the pages of one run. */
  createRecorder(): RecordLook
}

const MAX_STEPS = 25
/** Products are opened, read and left again. */
const MAX_SHOPPING_STEPS = 80

/** Starts, steers and stops runs; each is a loop over one session. */
export function createRuns(options: RunsOptions): Runs {
  const running = new Map<string, Running>()
  /** Tabs whose run is being stored and begins in a moment. */
  const starting = new Set<number>()
  const isBusy = (tabId: number): boolean =>
    starting.has(tabId) || [...running.values()].some((run) => run.tabs.includes(tabId))

  return {
    start: async (about, settings) => {
      const { tabId, task } = about
      if (isBusy(tabId)) throw new Error("A task is already running in this tab. Stop it first.")
      const sessionId = crypto.randomUUID()
      starting.add(tabId)
      try {
        await options.secrets.save(sessionId, settings)
        const { redact } = redactorOf(settings.secrets)
        await options.sessions.append(sessionId, { type: "started", sessionId, ...about, task: redact(task) })
        if (about.domain === "shopping") {
          const ledger = redactorOf(settings.secrets).redactAll(
            settings.ledger ?? parseInstruction(redact(task)),
          )
          const by = settings.ledger ? "person" : "agent"
          await options.sessions.append(sessionId, { type: "ledger", ledger, by })
        }
        void run(sessionId, [tabId], settings)
      } finally {
        starting.delete(tabId)
      }
      return sessionId
    },
    resume: async (session) => {
      const settings = (await options.secrets.load(session.sessionId)) ?? { secrets: [] }
      void run(session.sessionId, tabsOf(session).map(presentId), settings)
    },
    stop: (sessionId) => running.get(sessionId)?.controller.abort(),
    tabClosed: (tabId) => {
      for (const run of running.values()) {
        if (!run.tabs.includes(tabId)) continue
        run.tabs = run.tabs.filter((other) => other !== tabId)
        if (run.tabs.length === 0) run.controller.abort(toEnvError(new PageError("tab-closed")))
      }
    },
    tabReplaced: (tabId, by) => {
      for (const run of running.values()) {
        if (!run.tabs.includes(tabId)) continue
        const tabs = run.tabs.map((other) => (other === tabId ? by : other))
        if (run.move)
          // A run that cannot be stored any more ends by itself.
          run.move(tabs).catch(() => {})
        else run.tabs = tabs
      }
    },
    answer: (sessionId, id, answer) => {
      const run = running.get(sessionId)
      if (!run) return
      const resolve = run.waiting.get(id)
      if (resolve) resolve(answer)
      else run.answers.set(id, answer)
    },
    correct: async (sessionId, event) => {
      const correct = running.get(sessionId)?.correct
      if (!correct) throw new Error("This run is over. Start it again with what you want.")
      await correct(event)
    },
    isBusy,
  }

  async function run(sessionId: string, tabs: number[], settings: RunSettings): Promise<void> {
    const state: Running = {
      tabs,
      controller: new AbortController(),
      answers: new Map(),
      waiting: new Map(),
    }
    running.set(sessionId, state)
    try {
      const ports = await createPorts(sessionId, settings, state)
      await runAgent(ports, {
        maxSteps:
          settings.maxSteps ?? (ports.session().domain === "shopping" ? MAX_SHOPPING_STEPS : MAX_STEPS),
        ...(settings.expect && { expect: settings.expect }),
        ...(settings.plan && { plan: settings.plan }),
        ...(settings.replay && { replay: settings.replay }),
        signal: state.controller.signal,
      })
    } catch (error) {
      await endBroken(sessionId, outcomeOf(error, state.controller.signal))
    } finally {
      running.delete(sessionId)
      await options.secrets.remove(sessionId)
    }
  }

  /** What fell over outside of the loop ends the run all the same: nobody is to wait for it in vain. */
  async function endBroken(sessionId: string, outcome: Outcome): Promise<void> {
    const session = await options.sessions.get(sessionId)
    if (session && !hasEnded(session)) await options.sessions.append(sessionId, { type: "ended", outcome })
  }

  async function createPorts(sessionId: string, settings: RunSettings, state: Running): Promise<AgentPorts> {
    let session = await options.sessions.get(sessionId)
    const { planning, grounding } = await options.thinkers.chosen()
    let prefillRate = (await options.engine.info(planning.modelId))?.prefillRate
    if (!session || hasEnded(session)) throw new Error(`Session ${sessionId} cannot be run`)
    const { redactAll } = redactorOf(settings.secrets)
    const wait = <T>(id: string, signal: AbortSignal): Promise<T> => waitForAnswer<T>(state, id, signal)
    const emit = async (event: SessionEventBody): Promise<void> => {
      session = await options.sessions.append(sessionId, redactAll(event))
    }
    const move = async (tabs: number[]): Promise<void> => {
      state.tabs = tabs
      await emit({ type: "moved", tabs })
    }
    state.move = move
    state.correct = emit
    // Chrome may have given a tab another id since the session was stored.
    if (state.tabs.join() !== tabsOf(session).join()) await move(state.tabs)
    const env = options.createEnv(state.tabs, () => settings.secrets, move)
    const recordLook = options.createRecorder()
    // A replay may never need them.
    const make = async (model: () => Promise<LanguageModel>) => (settings.replay ? lazily(model) : model())
    return {
      env,
      readShop: (snapshot, signal) => env.readShop(snapshot, signal),
      model: await make(() => modelOf(planning, (rate) => (prefillRate = rate))),
      record: planning,
      ...(grounding && { grounder: { model: await make(() => modelOf(grounding)), record: grounding } }),
      session: () => session as Session,
      emit,
      askConsent: (request: ConsentRequest, signal) => wait<ConsentAnswer>(request.requestId, signal),
      askPerson: (question: Question, signal) => wait<string | undefined>(question.questionId, signal),
      allowances: () => options.allowances.load(),
      remember: (site, kinds) => options.allowances.remember(site, kinds),
      prefillRate: () => prefillRate,
      meaning: readMeaning,
      recordPage: (seen) => recordLook(lookOf(seen, presentId(state.tabs.at(-1) ?? -1), settings.secrets)),
      newId: () => crypto.randomUUID(),
      now: () => Date.now(),
    }
  }

  /** `onRate` is told how fast the model read, in tokens a second, after each call. */
  async function modelOf(
    record: ModelRecord,
    onRate: (rate: number | undefined) => void = () => {},
  ): Promise<LanguageModel> {
    const model = options.engine.modelOf(await options.thinkers.hosted(record))
    return {
      countTokens: (texts) => model.countTokens(texts),
      complete: async (request, callOptions) => {
        const completion = await model.complete(request, callOptions)
        onRate((await options.engine.info(record.modelId))?.prefillRate)
        await options.thinkers.timed(record, completion)
        return completion
      },
    }
  }
}

/** A model that is made when it is first asked. */
function lazily(make: () => Promise<LanguageModel>): LanguageModel {
  let made: Promise<LanguageModel> | undefined
  const get = (): Promise<LanguageModel> => (made ??= make())
  return {
    countTokens: async (texts) => (await get()).countTokens(texts),
    complete: async (request, options) => (await get()).complete(request, options),
  }
}

/** Content scripts mask secrets before anything leaves the page; here once more, before anything is stored or shown. */
function redactorOf(secrets: Secret[]): { redact: (text: string) => string; redactAll: <T>(value: T) => T } {
  const redact = createRedactor(secrets)
  return { redact, redactAll: <T>(value: T) => redactStrings(value, redact) as T }
}

function waitForAnswer<T>(state: Running, id: string, signal: AbortSignal): Promise<T> {
  if (state.answers.has(id)) {
    const answer = state.answers.get(id) as T
    state.answers.delete(id)
    return Promise.resolve(answer)
  }
  return new Promise<T>((resolve, reject) => {
    signal.throwIfAborted()
    const stop = (): void => reject(signal.reason)
    signal.addEventListener("abort", stop, { once: true })
    state.waiting.set(id, (answer) => {
      signal.removeEventListener("abort", stop)
      state.waiting.delete(id)
      resolve(answer as T)
    })
  })
}
