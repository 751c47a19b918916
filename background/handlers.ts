import browser from "webextension-polyfill"
import { findTaskProblem } from "../src/agent/checkTask"
import { hasEnded, type Session } from "../src/agent/session"
import { pickByPerson } from "../src/shopping/shopping"
import type { backgroundContract } from "../src/protocol/background"
import type { Handlers } from "../src/protocol/rpc"
import type { DemonstrationRecorder } from "./demonstration"
import type { Engine } from "./engine"
import { lookAt } from "./lookAt"
import type { Thinkers } from "./thinkers"
import { pointAt } from "./pointAt"
import type { Runs } from "./runs"
import type { Sessions } from "./sessions"
import { readTabState } from "./tabState"

const LISTED = 30

/** What the panel can ask of the background. `ready` resolves when interrupted runs have been taken up again. */
export function createHandlers(parts: {
  sessions: Sessions
  runs: Runs
  engine: Engine
  thinkers: Thinkers
  demonstrated: Pick<DemonstrationRecorder, "isRecording">
  ready: Promise<void>
}): Handlers<typeof backgroundContract> {
  const { sessions, runs, engine, thinkers, demonstrated, ready } = parts
  return {
    tabState: ({ tabId, task }) => readTabState(tabId, task),
    startTask: async (params) => {
      const { tabId, task, url, formulation, secrets, maxSteps, expect, domain, ledger, plan } = params
      await ready
      const problem = findTaskProblem(
        task,
        secrets.map(({ name }) => name),
      )
      if (problem) throw new Error(problem)
      await checkFree(tabId, { runs, demonstrated })
      const startUrl = url === undefined ? await addressOf(tabId, task) : await openAddress(tabId, url)
      const { modelId, dialogue } = (await thinkers.chosen()).planning
      const sessionId = await runs.start(
        { tabId, task: task.trim(), formulation, modelId, dialogue, startUrl, ...(domain && { domain }) },
        {
          secrets,
          ...(maxSteps && { maxSteps }),
          ...(expect?.trim() && { expect }),
          ...(plan && { plan }),
          ...(ledger && { ledger }),
        },
      )
      return { sessionId }
    },
    look: async ({ tabId, task, since }) => {
      await ready
      if (runs.isBusy(tabId)) throw new Error("A task is running in this tab. Its steps show what it sees.")
      return lookAt(tabId, task, { engine, thinkers }, since)
    },
    // The page is not scrolled under a run that acts on it.
    point: ({ tabId, spot }) =>
      pointAt(tabId, spot && { ...spot, reveal: spot.reveal && !runs.isBusy(tabId) }),
    stopTask: async ({ sessionId }) => {
      await ready
      runs.stop(sessionId)
      return {}
    },
    answerConsent: async ({ sessionId, ...answer }) => {
      await ready
      runs.answer(sessionId, answer.requestId, answer)
      return {}
    },
    answerQuestion: async ({ sessionId, questionId, answer }) => {
      await ready
      runs.answer(sessionId, questionId, answer)
      return {}
    },
    setLedger: async ({ sessionId, ledger }) => {
      await ready
      await runs.correct(sessionId, { type: "ledger", ledger, by: "person" })
      return {}
    },
    choosePick: async ({ sessionId, id }) => {
      await ready
      const { shopping } = (await sessions.get(sessionId)) ?? {}
      const pick = shopping && pickByPerson(shopping, id)
      if (!pick) throw new Error("This product has not been read. Choose one of those that are compared.")
      await runs.correct(sessionId, { type: "picked", pick })
      return {}
    },
    giveFeedback: async ({ sessionId, worked }) => {
      await append(sessionId, worked)
      return {}
    },
    listSessions: () => sessions.list(LISTED),
    getSession: ({ sessionId }) => sessions.get(sessionId),
    prepareModel: () => thinkers.prepare(),
  }

  async function append(sessionId: string, worked: boolean): Promise<Session> {
    const session = await sessions.get(sessionId)
    if (!session || !hasEnded(session)) throw new Error("This run has not ended yet.")
    return sessions.append(sessionId, { type: "feedback", worked })
  }
}

async function addressOf(tabId: number, task: string): Promise<string> {
  const state = await readTabState(tabId, task)
  if (!state.usable) throw new Error(state.why)
  return state.url
}

/** Throws with a sentence when something goes on in the tab already. */
export async function checkFree(
  tabId: number,
  {
    runs,
    demonstrated,
  }: { runs: Pick<Runs, "isBusy">; demonstrated: Pick<DemonstrationRecorder, "isRecording"> },
): Promise<void> {
  if (runs.isBusy(tabId)) throw new Error("A task is already running in this tab. Stop it first.")
  if (await demonstrated.isRecording(tabId))
    throw new Error("What you do in this tab is being recorded. Stop the recording first.")
}

/** Throws with a sentence when it is no web address. */
export async function openAddress(tabId: number, url: string): Promise<string> {
  const isWeb = URL.canParse(url) && ["http:", "https:"].includes(new URL(url).protocol)
  if (!isWeb) throw new Error(`"${url}" is no web address. It should look like https://example.com.`)
  await browser.tabs.update(tabId, { url })
  return url
}
