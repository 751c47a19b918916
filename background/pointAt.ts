import browser from "webextension-polyfill"
import type { ContentContract, Spot } from "../src/protocol/content"
import { client } from "../src/protocol/rpc"

/**
 * Marks what the person points at in the panel; without a spot, no frame of the tab is marked any more. A page that
 * is gone, or was never looked at, shows nothing.
 */
export async function pointAt(tabId: number, spot?: Spot): Promise<{ shown: boolean }> {
  const frame = spot && { frameId: spot.frameId }
  const content = client<ContentContract>("content", (message) =>
    browser.tabs.sendMessage(tabId, message, frame),
  )
  return content.point({ spot }).catch(() => ({ shown: false }))
}
