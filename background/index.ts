import browser from "webextension-polyfill"
import type { Session } from "../src/agent/session"
import { backgroundContract } from "../src/protocol/background"
import { demonstrationContract } from "../src/protocol/demonstration"
import { DEMONSTRATION_PORT } from "../src/protocol/demonstrationPort"
import { LIBRARY, libraryContract } from "../src/protocol/library"
import { modelsContract } from "../src/protocol/models"
import { MODELS_PORT } from "../src/protocol/modelsPort"
import { savedRunsContract } from "../src/protocol/savedRuns"
import { SAVED_RUNS } from "../src/protocol/savedRunsPort"
import { RECORDER, recorderContract } from "../src/protocol/recorder"
import { serve, type Sender } from "../src/protocol/rpc"
import { THINKING, thinkingContract } from "../src/protocol/thinking"
import { createAllowances } from "./allowances"
import { createBlobs } from "./blobs"
import { openDatabase } from "./database"
import { createDemonstrationRecorder } from "./demonstration"
import { serveDemonstrationPort } from "./demonstrationPort"
import { createDemonstrations } from "./demonstrations"
import { openDemonstrationStore } from "./demonstrationStore"
import { createEngine } from "./engine"
import { checkFree, createHandlers, openAddress } from "./handlers"
import { createLibrary } from "./library"
import { createModels } from "./models"
import { serveModelsPort } from "./modelsPort"
import { createNetwork } from "./network"
import { offerCleanUp } from "./offerCleanUp"
import { createOffscreenPage } from "./offscreenPage"
import { pointAt } from "./pointAt"
import { createRecorder } from "./recorder"
import { createRecordings } from "./recordings"
import { createRecordingSettings } from "./recordingSettings"
import { createRuns } from "./runs"
import { createSavedRuns } from "./savedRuns"
import { createSavedRunStore, type SavedRunsFile } from "./savedRunStore"
import { createSecretStore } from "./secretStore"
import { createSessions } from "./sessions"
import { storageItem } from "./storageItem"
import { createStore } from "./store"
import { createTabEnv } from "./tabEnv"
import { createThinkers } from "./thinkers"
import { createThinking } from "./thinking"
import { serveUiPorts } from "./uiPort"

// Listeners are registered while the worker starts: an event that woke it up finds them.
const database = openDatabase()
const sessions = createSessions(createStore(database), () => Date.now())
const recordings = createRecordings(database, sessions)
const blobs = createBlobs(database)
const settings = createRecordingSettings(async () => (await navigator.storage.estimate()).quota ?? Infinity)
const cleanUp = offerCleanUp({ sessions, recordings, settings })
const network = createNetwork()
const page = createOffscreenPage(() => network.isOff())
const engine = createEngine(page, {
  onActivity: (activity) => ui.showActivity(activity),
  onEvent: (event) => {
    if (event.type === "stored") modelsPort.modelsChanged()
    if (event.type === "network") void network.record(event.request).then(() => modelsPort.networkChanged())
  },
})
const thinkers = createThinkers(engine, page)
const models = createModels({ page, engine, thinkers, network, onChange: () => modelsPort.modelsChanged() })
const modelsPort = serveModelsPort(models, network)
const browserStart = storageItem<number>("session", "browserStart")
const ui = serveUiPorts(
  sessions,
  async () => (await browserStart.get()) ?? 0,
  // Nobody points at anything any more.
  (tabId) => void pointAt(tabId),
)
const runs = createRuns({
  sessions,
  engine,
  thinkers,
  allowances: createAllowances(),
  secrets: createSecretStore(),
  createEnv: (tabs, secrets, onMoved) =>
    createTabEnv(tabs.at(-1)!, { secrets, openers: tabs.slice(0, -1), onMoved }),
  createRecorder: () => createRecorder({ blobs, settings }),
})
const demonstrated = createDemonstrationRecorder({
  store: openDemonstrationStore(),
  isBusy: (tabId) => runs.isBusy(tabId),
  wantsPages: async () => (await settings.load()).pages,
  browserStart: () => browserStart.get(),
  onChange: () => demonstrationPort.changed(),
  now: () => Date.now(),
})
const demonstrations = createDemonstrations({ recorder: demonstrated, sessions, engine, thinkers, blobs })
const demonstrationPort = serveDemonstrationPort(() => demonstrations.state())
const ready = recover()
const savedRuns = createSavedRuns({
  store: createSavedRunStore(storageItem<SavedRunsFile>("local", "savedRuns")),
  sessions,
  runs,
  thinkers,
  checkFree: (tabId) => checkFree(tabId, { runs, demonstrated }),
  open: openAddress,
  ready,
  now: () => Date.now(),
})

browser.runtime.onMessage.addListener(
  serve("background", createHandlers({ sessions, runs, engine, thinkers, demonstrated, ready }), {
    contract: backgroundContract,
    allow: isOurPage,
  }),
)
browser.runtime.onMessage.addListener(
  serve(MODELS_PORT, models.handlers, { contract: modelsContract, allow: isOurPage }),
)
browser.runtime.onMessage.addListener(
  serve(SAVED_RUNS, savedRuns, { contract: savedRunsContract, allow: isOurPage }),
)
browser.runtime.onMessage.addListener(
  serve(
    LIBRARY,
    createLibrary({ sessions, recordings, blobs, settings, onUseChanged: () => cleanUp.update(), ready }),
    { contract: libraryContract, allow: isOurPage },
  ),
)
browser.runtime.onMessage.addListener(
  serve(THINKING, createThinking(engine, thinkers), { contract: thinkingContract, allow: isOurPage }),
)
browser.runtime.onMessage.addListener(
  serve(DEMONSTRATION_PORT, demonstrations.handlers, { contract: demonstrationContract, allow: isOurPage }),
)
browser.runtime.onMessage.addListener(
  serve(RECORDER, demonstrated.handlers, { contract: recorderContract, allow: isOurPageOrScript }),
)

browser.tabs.onRemoved.addListener((tabId) => runs.tabClosed(tabId))
browser.tabs.onReplaced.addListener((added, removed) => runs.tabReplaced(removed, added))

/** Requests come from our own pages; content scripts share the id but not the address. */
function isOurPage(sender: Sender): boolean {
  return sender.id === browser.runtime.id && (sender.url ?? "").startsWith(browser.runtime.getURL(""))
}

function isOurPageOrScript(sender: Sender): boolean {
  return sender.id === browser.runtime.id
}

/** Runs that the end of the worker interrupted go on; those that the end of the browser interrupted are closed. */
async function recover(): Promise<void> {
  // Before any run stores more. What cannot be collected now is at the next start.
  await blobs.collect().catch(() => {})
  const unfinished = await sessions.unfinished()
  const started = await browserStart.get()
  if (started === undefined) await browserStart.set(Date.now())
  for (const session of unfinished) {
    if (started !== undefined && session.startedAt >= started) await runs.resume(session)
    else await closeInterrupted(session)
  }
}

async function closeInterrupted({ sessionId }: Session): Promise<void> {
  const error = "The browser was closed while this ran. Look at the page, then run the task again."
  await sessions.append(sessionId, { type: "ended", outcome: { status: "failed", error } })
}
