import type { BrowserContext, Page } from "playwright"
import type { Observation, Session } from "../../src/agent/session"
import type { TabState } from "../../src/protocol/background"
import type { DemonstrationPortMessage, DemonstrationState } from "../../src/protocol/demonstrationPort"
import type { SavedRunSummary } from "../../src/protocol/savedRunsPort"
import type { Activity, SessionPortMessage } from "../../src/protocol/sessionPort"
import { SEARCH_PAGE } from "./observations"

/** What the background would say. */
export type Scene = {
  tab?: TabState
  session?: Session
  activity?: Activity
  /** What is recorded or waits for its name. */
  demonstration?: DemonstrationState
  earlier?: Session[]
  saved?: SavedRunSummary[]
  /** What a look at the page finds. */
  seen?: Observation
  /** Sentences of methods that fail. */
  errors?: Record<string, string>
  /** Methods that are not answered. */
  unanswered?: string[]
}

export type PanelPage = {
  page: Page
  /** Params of every call of a background method so far. */
  calls(method: string): Promise<unknown[]>
  /** Sends a message over the session port. */
  say(message: SessionPortMessage): Promise<void>
}

declare global {
  var acted: { calls: [string, unknown][]; say: (message: SessionPortMessage) => void }
}

const SHOP: TabState = { usable: true, url: "https://shop.example/search", title: "Shop" }

/** The built panel, or popup, in a tab of its own, with a background that is acted inside the page. */
export async function openPanel(
  context: BrowserContext,
  id: string,
  scene: Scene = {},
  place: "popup" | "page" = "page",
  size?: { width: number; height: number },
): Promise<PanelPage> {
  const page = await context.newPage()
  if (size) await page.setViewportSize(size)
  await page.addInitScript(actBackground, {
    session: scene.session,
    activity: scene.activity,
    demonstration: scene.demonstration,
    errors: scene.errors ?? {},
    unanswered: scene.unanswered ?? [],
    results: {
      tabState: scene.tab ?? SHOP,
      listSessions: scene.earlier ?? [],
      list: scene.saved ?? [],
      save: { savedId: "r9" },
      prepareModel: {
        planning: {
          name: "Embedded model",
          info: { engine: "wllama", device: "cpu", modelId: "embedded", threads: 2, loadMs: 1 },
        },
        sentTo: [],
      },
      look: scene.seen ?? SEARCH_PAGE,
      point: { shown: true },
      startTask: { sessionId: "next" },
    },
  })
  await page.goto(`chrome-extension://${id}/popup.html${place === "page" ? "?tab=7" : ""}`)
  await page.locator("#task, .task, .recording").first().waitFor()
  const { tab = SHOP } = scene
  if (tab.usable || !scene.session) await page.getByText(tab.usable ? "Acts on" : tab.why).waitFor()
  return {
    page,
    calls: (method) =>
      page.evaluate(
        (method) => globalThis.acted.calls.filter(([name]) => name === method).map(([, params]) => params),
        method,
      ),
    say: (message) => page.evaluate((message) => globalThis.acted.say(message), message),
  }
}

/** Runs in the page, before the panel. */
function actBackground(scene: {
  session: Session | undefined
  activity: Activity | undefined
  demonstration: DemonstrationState | undefined
  errors: Record<string, string>
  unanswered: string[]
  results: Record<string, unknown>
}): void {
  type Hear = (message: SessionPortMessage) => void
  const listeners: Hear[] = []
  const calls: [string, unknown][] = []
  const say: Hear = (message) => listeners.forEach((hear) => hear(message))
  globalThis.acted = { calls, say }

  const answer = ({ method, params }: { method: string; params: unknown }): unknown => {
    calls.push([method, params])
    const message = scene.errors[method]
    return message === undefined
      ? { ok: true, result: scene.results[method] ?? {} }
      : { ok: false, error: { name: "Error", message } }
  }
  const connectSession = () => ({
    postMessage: () =>
      void Promise.resolve().then(() => {
        say({ type: "session", session: scene.session })
        say({ type: "activity", activity: scene.activity })
      }),
    disconnect: () => {},
    onMessage: { addListener: (hear: Hear) => void listeners.push(hear) },
    onDisconnect: { addListener: () => {} },
  })
  const connectDemonstration = () => {
    const heard: ((message: DemonstrationPortMessage) => void)[] = []
    return {
      postMessage: () =>
        void chrome.tabs.getCurrent().then((tab) => {
          const { demonstration } = scene
          // A popup shows the tab in front, which is its own here.
          const tabs = demonstration?.tabs.includes(7) ? [7, tab?.id ?? 7] : (demonstration?.tabs ?? [])
          for (const hear of heard)
            hear({ type: "demonstration", demonstration: demonstration && { ...demonstration, tabs } })
        }),
      disconnect: () => {},
      onMessage: { addListener: (hear: (typeof heard)[number]) => void heard.push(hear) },
      onDisconnect: { addListener: () => {} },
    }
  }
  const connect = ({ name }: { name: string }) =>
    name === "demonstration" ? connectDemonstration() : connectSession()
  Object.assign(chrome.runtime, {
    // Called back where the polyfill wraps it, awaited where Chrome has promises of its own.
    sendMessage: (request: { method: string; params: unknown }, reply?: (answer: unknown) => void) => {
      const answered = answer(request)
      if (scene.unanswered.includes(request.method)) return new Promise(() => {})
      reply?.(answered)
      return Promise.resolve(answered)
    },
    connect,
  })
}
