import browser, { type Runtime } from "webextension-polyfill"
import type { Asked, AskedMessage, StayedMessage } from "../src/protocol/asked"
import { waitWhilePending } from "./tabNavigation"

export type AskedWatch = {
  /** What the frame has asked for and not got yet. */
  asked(): Asked | null
  stop(): void
}

/** Hears what a frame asks for while it acts, and tells it when the browser has given up loading that. */
export function watchAsked(tabId: number, frameId: number, signal: AbortSignal): AskedWatch {
  let asked: Asked | null = null
  const stopping = new AbortController()
  const either = AbortSignal.any([signal, stopping.signal])

  const hear = (message: unknown, { tab, frameId: from }: Runtime.MessageSender): undefined => {
    const said = (message as Partial<AskedMessage> | undefined)?.asked
    if (said === undefined || tab?.id !== tabId || from !== frameId) return
    asked = said
    // When the page does leave there is nobody to be told.
    if (said?.for === "page") tellStayed().catch(() => {})
  }
  browser.runtime.onMessage.addListener(hear)

  return {
    asked: () => asked,
    stop: () => {
      browser.runtime.onMessage.removeListener(hear)
      stopping.abort()
    },
  }

  async function tellStayed(): Promise<void> {
    if ((await waitWhilePending(tabId, frameId, either)) === "capped") return
    const message: StayedMessage = { stayed: true }
    await browser.tabs.sendMessage(tabId, message, { frameId })
  }
}
