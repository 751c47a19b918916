import { join } from "node:path"
import type { BrowserContext, Page } from "playwright"
import {
  hasEnded,
  type Domain,
  type Formulation,
  type Session,
  type SessionEvent,
} from "../src/agent/session"
import type { ConsentRequest } from "../src/consent/consent"
import type { backgroundContract } from "../src/protocol/background"
import { client, type Client } from "../src/protocol/rpc"
import type { Ledger } from "../src/shopping/ledger"
import { parseTrajectory } from "../src/trajectory/schema"
import { build } from "./build"
import { connectExtension, type ConnectOptions } from "./connectExtension"
import { launchExtension, type LaunchedExtension } from "./launchExtension"
import { openPanel, type Panel } from "./panel"

export type LaunchOptions = {
  /** With a window, for a person to watch. */
  headed?: boolean
  /** Uses the build that is there instead of building when sources have changed. */
  skipBuild?: boolean
  /** The built extension to use instead of this repository's; nothing is built then. */
  folder?: string
  /** More switches for Chromium. */
  args?: string[]
  /** Ctrl-C is left to the caller, who closes the browser; else it goes at once, and this process with it. */
  leavesSignals?: boolean
}

export type TaskOptions = {
  signal?: AbortSignal
  onEvent?: (event: SessionEvent, session: Session) => void
  /** Asked before an action of a consent kind; the default is to deny. */
  onConsent?: (request: ConsentRequest) => Promise<boolean> | boolean
  /** Asked when the agent needs to know something; undefined or no function: the run stops with its reason. */
  answer?: (question: string) => Promise<string | undefined> | string | undefined
  /** Values of `{{name}}` in the task, which reach the page and nothing else. */
  secrets?: Record<string, string>
  formulation?: Formulation
  maxSteps?: number
  /** Text that the page must show for the run to be verified. */
  expect?: string
  /** The web unless given. Shopping asks through `onConsent` before it buys, with the differences where there are any. */
  domain?: Domain
  /** Shopping: what is asked for, where it is not to be read from the task. */
  ledger?: Ledger
  /** Shopping: with "fixed", Lumos' five subgoals instead of the model's plan. */
  plan?: "model" | "fixed"
}

export type Agent = {
  context: BrowserContext
  extensionId: string
  /** Does the task in the page's tab and resolves with the session once it has ended, however it ended. */
  runTask(page: Page, task: string, options?: TaskOptions): Promise<Session>
  /** The side panel of the page's tab, in a window of its own. */
  openPanel(page: Page): Promise<Panel>
  close(): Promise<void>
}

const BUILD = join(import.meta.dirname, "../build/chrome-mv3-e2e")

/** Finds or installs Chromium and starts it with the built extension; without a window unless `headed`. */
export async function launchAgent(options: LaunchOptions = {}): Promise<Agent> {
  if (!options.skipBuild && options.folder === undefined) build()
  const extension = await launchExtension(options.folder ?? BUILD, {
    show: options.headed ?? false,
    args: options.args ?? [],
    leavesSignals: options.leavesSignals ?? false,
  })
  return agentOf(extension)
}

/**
 * A browser that was started elsewhere with the extension, over the DevTools protocol: `http://host:9222`, or the
 * `ws://…` address of a grid. All its tabs are closed. `close` ends the connection and leaves the browser.
 */
export async function connectAgent(address: string, options: ConnectOptions = {}): Promise<Agent> {
  return agentOf(await connectExtension(address, options))
}

function agentOf(extension: LaunchedExtension): Agent {
  const panels = new Map<Page, Promise<Panel>>()
  const panelOf = (page: Page): Promise<Panel> => {
    const known = panels.get(page)
    if (known) return known
    const panel = openPanel(extension, page)
    panels.set(page, panel)
    // A panel that was closed, or could not be opened, is opened anew.
    const forget = (): void => void panels.delete(page)
    panel.then((opened) => opened.page.once("close", forget), forget)
    return panel
  }
  return {
    context: extension.context,
    extensionId: extension.id,
    openPanel: panelOf,
    runTask: async (page, task, taskOptions = {}) => runTask(await panelOf(page), task, taskOptions),
    close: () => extension.close(),
  }
}

async function runTask(panel: Panel, task: string, options: TaskOptions): Promise<Session> {
  options.signal?.throwIfAborted()
  const background = client<typeof backgroundContract>("background", panel.send)
  const stopped = new AbortController()
  let sessionId: string | undefined
  const ended = new Promise<Session>((resolve, reject) => {
    const stopListening = panel.listen((event, session) => {
      if (session.sessionId !== sessionId && event.type !== "started") return
      options.onEvent?.(event, session)
      respond(background, event, session, options).catch(reject)
      if (hasEnded(session)) resolve(parseTrajectory(session))
    })
    const closed = (): void =>
      reject(new Error("The panel was closed, so the run can no longer be followed."))
    panel.page.once("close", closed)
    stopped.signal.addEventListener("abort", () => {
      stopListening()
      panel.page.off("close", closed)
    })
  })
  // Awaited only after the task has started; a failure before that is the start's own.
  ended.catch(() => {})
  const stop = (): void => {
    // A browser that is closed has stopped as well.
    if (sessionId) void background.stopTask({ sessionId }).catch(() => {})
  }
  options.signal?.addEventListener("abort", stop, { once: true })
  try {
    const started = await background.startTask({ tabId: panel.tabId, task, ...settingsOf(options) })
    sessionId = started.sessionId
    if (options.signal?.aborted) stop()
    return await ended
  } finally {
    stopped.abort()
    options.signal?.removeEventListener("abort", stop)
  }
}

function settingsOf(options: TaskOptions) {
  const { secrets = {}, formulation, maxSteps, expect, domain, ledger, plan } = options
  return {
    secrets: Object.entries(secrets).map(([name, value]) => ({ name, value })),
    ...(formulation && { formulation }),
    ...(maxSteps && { maxSteps }),
    ...(expect && { expect }),
    ...(domain && { domain }),
    ...(ledger && { ledger }),
    ...(plan && { plan }),
  }
}

async function respond(
  background: Client<typeof backgroundContract>,
  event: SessionEvent,
  { sessionId }: Session,
  options: TaskOptions,
): Promise<void> {
  if (event.type === "consent-requested") {
    const allow = (await options.onConsent?.(event.request)) ?? false
    await background.answerConsent({ sessionId, requestId: event.request.requestId, allow })
  }
  if (event.type === "question") {
    const { questionId, text } = event.question
    const answer = await options.answer?.(text)
    await background.answerQuestion({ sessionId, questionId, ...(answer !== undefined && { answer }) })
  }
}
