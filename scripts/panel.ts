import type { Page } from "playwright"
import { foldMessage, type Shown } from "../popup/foldMessage"
import type { Session, SessionEvent } from "../src/agent/session"
import type { Request } from "../src/protocol/rpc"
import { SESSION_PORT, type SessionPortMessage } from "../src/protocol/sessionPort"
import type { LaunchedExtension } from "./launchExtension"

export type Panel = {
  page: Page
  tabId: number
  /** Sends a request to the background as the panel would. */
  send(request: Request): Promise<unknown>
  /** Calls back for every event of the tab's sessions until the returned function is called. */
  listen(listener: (event: SessionEvent, session: Session) => void): () => void
}

const SIZE = { width: 400, height: 820 }

/** The side panel for a page's tab, opened as a window so that both can be seen. */
export async function openPanel(extension: LaunchedExtension, target: Page): Promise<Panel> {
  const tabId = await tabIdOf(extension, target)
  const url = `chrome-extension://${extension.id}/sidepanel.html?tab=${tabId}`
  const opened = extension.context.waitForEvent("page")
  const worker = await extension.worker()
  await worker.evaluate(
    ({ url, width, height }) => chrome.windows.create({ url, type: "popup", width, height, focused: false }),
    { url, ...SIZE },
  )
  const page = await opened
  await page.waitForURL(url)
  await page.setViewportSize(SIZE)
  const listeners = new Set<(event: SessionEvent, session: Session) => void>()
  await watchPort(page, tabId, (event, session) => {
    for (const listener of listeners) listener(event, session)
  })
  await target.bringToFront()
  return {
    page,
    tabId,
    send: (request) => page.evaluate((message) => chrome.runtime.sendMessage(message), request),
    listen: (listener) => {
      listeners.add(listener)
      return () => listeners.delete(listener)
    },
  }
}

export async function tabIdOf({ worker }: LaunchedExtension, target: Page): Promise<number> {
  await target.bringToFront()
  const tabs = await (
    await worker()
  ).evaluate(() => chrome.tabs.query({ active: true, lastFocusedWindow: true }))
  const id = tabs[0]?.id
  if (id === undefined) throw new Error("The page's tab was not found. Is its window open?")
  return id
}

/** What `watchPort` puts into the panel's page. */
type Told = { lumosPortMessage(message: unknown): Promise<void>; lumosPortClosed(): Promise<void> }

/** Listens on the session port from within the panel, and again when the background's worker was restarted. */
async function watchPort(
  page: Page,
  tabId: number,
  onEvent: (event: SessionEvent, session: Session) => void,
): Promise<void> {
  let shown: Shown = {}
  let greeted: () => void = () => {}
  const firstMessage = new Promise<void>((resolve) => (greeted = resolve))
  const connect = (): Promise<void> =>
    page.evaluate(
      ({ name, tabId }) => {
        const told = globalThis as unknown as Told
        const port = chrome.runtime.connect({ name })
        port.onMessage.addListener((message: unknown) => void told.lumosPortMessage(message))
        port.onDisconnect.addListener(() => void told.lumosPortClosed())
        port.postMessage({ tabId })
      },
      { name: SESSION_PORT, tabId },
    )
  await page.exposeFunction("lumosPortClosed", connect)
  await page.exposeFunction("lumosPortMessage", async (message: SessionPortMessage) => {
    greeted()
    const before = shown.session
    const next = foldMessage(shown, message)
    // An event is missing: the first message of a new port gives the session anew.
    if (next === "lost") return connect()
    shown = next
    if (!next.session || next.session === before) return
    const event = message.type === "event" ? message.event : before && missedEvent(next.session)
    if (event) onEvent(event, next.session)
  })
  await connect()
  await firstMessage
}

/** What the caller must hear of when it happened while there was no port. */
function missedEvent({ state, seq, since: at }: Session): SessionEvent | undefined {
  switch (state.status) {
    case "awaiting-consent":
      return { type: "consent-requested", request: state.request, seq, at }
    case "awaiting-answer":
      return { type: "question", question: state.question, seq, at }
    case "done":
    case "stopped":
    case "failed":
      return { type: "ended", outcome: state, seq, at }
    default:
      return undefined
  }
}
