import browser from "webextension-polyfill"
import type { Session } from "../src/agent/session"
import { backgroundContract } from "../src/protocol/background"
import { modelsContract } from "../src/protocol/models"
import { MODELS_PORT } from "../src/protocol/modelsPort"
import { serve, type Sender } from "../src/protocol/rpc"
import { createAllowances } from "./allowances"
import { createEngine } from "./engine"
import { createHandlers } from "./handlers"
import { createModels } from "./models"
import { serveModelsPort } from "./modelsPort"
import { createNetwork } from "./network"
import { createOffscreenPage } from "./offscreenPage"
import { pointAt } from "./pointAt"
import { createRuns } from "./runs"
import { createSecretStore } from "./secretStore"
import { createSessions } from "./sessions"
import { storageItem } from "./storageItem"
import { openStore } from "./store"
import { createTabEnv } from "./tabEnv"
import { createThinkers } from "./thinkers"
import { serveUiPorts } from "./uiPort"

// Listeners are registered while the worker starts: an event that woke it up finds them.
const sessions = createSessions(openStore(), () => Date.now())
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
})
const ready = recover()

browser.runtime.onMessage.addListener(
  serve("background", createHandlers({ sessions, runs, engine, thinkers, ready }), {
    contract: backgroundContract,
    allow: isOurPage,
  }),
)
browser.runtime.onMessage.addListener(
  serve(MODELS_PORT, models.handlers, { contract: modelsContract, allow: isOurPage }),
)

browser.tabs.onRemoved.addListener((tabId) => runs.tabClosed(tabId))
browser.tabs.onReplaced.addListener((added, removed) => runs.tabReplaced(removed, added))

/** Requests come from our own pages; content scripts share the id but not the address. */
function isOurPage(sender: Sender): boolean {
  return sender.id === browser.runtime.id && (sender.url ?? "").startsWith(browser.runtime.getURL(""))
}

/** Runs that the end of the worker interrupted go on; those that the end of the browser interrupted are closed. */
async function recover(): Promise<void> {
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
