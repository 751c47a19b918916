import type { Outcome } from "../../src/agent/session"
import { connectAgent, launchAgent, type Agent } from "../agent"
import { build } from "../build"
import { runInTab, type TabRun } from "../runInTab"
import { chooseModels, type ModelChoice } from "./chooseModels"
import { forgetSites } from "./forgetSites"
import type { Job } from "./jobs"
import { keepBlobs } from "./keepBlobs"
import { openOffice, type Office } from "./office"
import type { CollectOptions } from "./readOptions"
import type { Runner, Slot } from "./runAll"

/** What a run came to, with what its site says. */
export type Ran = TabRun & { right?: boolean; seconds: number }

const LOCAL_PATIENCE_MS = 15_000
/** A container that was ended is there again within this. */
const REMOTE_PATIENCE_MS = 180_000

type SlotOptions = Pick<
  CollectOptions,
  "browsers" | "extension" | "workers" | "headed" | "capMs" | "out" | "pages" | "screenshots"
> & { models: ModelChoice }

/** A worker for each browser: those that run elsewhere, taken in turn, or as many of our own. */
export function makeSlots(options: SlotOptions): Slot<Job, Ran>[] {
  const { browsers, extension, workers, headed } = options
  if (browsers.length === 0) build()
  return Array.from({ length: workers }, (_, at) => {
    const address = browsers[at % browsers.length]
    const launch = () =>
      address === undefined
        ? launchAgent({ headed, skipBuild: true, leavesSignals: true })
        : connectAgent(address, { folder: extension })
    return {
      name: nameOf(address, at),
      patienceMs: address === undefined ? LOCAL_PATIENCE_MS : REMOTE_PATIENCE_MS,
      open: async () => openRunner(await launch(), options),
    }
  })
}

function nameOf(address: string | undefined, at: number): string {
  return address === undefined ? `browser ${at + 1}` : `browser ${at + 1} at ${new URL(address).host}`
}

async function openRunner(agent: Agent, options: SlotOptions): Promise<Runner<Job, Ran>> {
  try {
    const { pages, screenshots, models } = options
    await chooseModels(agent, models)
    const office = await openOffice(agent)
    await office.library.setRecordingSettings({ pages, screenshots })
    return {
      run: (job, signal) => runJob(agent, office, job, options, signal),
      close: () => agent.close(),
    }
  } catch (error) {
    await agent.close().catch(() => {})
    throw error
  }
}

async function runJob(
  agent: Agent,
  office: Office,
  job: Job,
  { out, capMs }: SlotOptions,
  signal: AbortSignal,
): Promise<Ran> {
  const place = await job.open()
  const started = performance.now()
  try {
    const ran = await forgetSites(agent.context, () =>
      runInTab(agent, { ...job.options, task: job.task, url: place.url, capMs, signal }),
    )
    const seconds = Math.round(performance.now() - started) / 1000
    if (ran.ended && !signal.aborted) await takeOut(office, out, ran.session.sessionId)
    const right = ran.ended && !ran.timedOut && place.succeeded?.(ran.session.state as Outcome)
    return { ...ran, seconds, ...(place.succeeded && { right: right === true }) }
  } finally {
    await place.close()
  }
}

/** Keeps the pages of a run here and deletes its record there, so that a browser does not fill up. */
async function takeOut({ library }: Office, out: string, sessionId: string): Promise<void> {
  const recording = await library.readRecording({ sessionId })
  if (!recording) return
  await keepBlobs(out, recording.session, (ref) => library.readBlob({ ref }))
  await library.deleteRecordings({ sessionIds: [sessionId] })
}
