import type { Page } from "playwright"
import type { Backstage } from "../scripted/backstage"
import type { Case } from "./cases"
import type { CountingShop } from "./countingShop"

export type Scene = { page: Page; panel: Page; tabId: number; backstage: Backstage; shop: CountingShop }

/** Another document with the same button. */
const ELSEWHERE = "/checkout?again"

/** Interrupts the run. A page that stands still crashes or leaves once it goes on: `over` resolves when it has. */
export async function interrupt(
  { interruption, thorough }: Case,
  { page, panel, tabId, backstage, shop }: Scene,
): Promise<{ over: Promise<void> }> {
  switch (interruption) {
    case "worker":
      if (thorough) await panel.close()
      await backstage.killWorker()
      return done
    case "popup":
      await panel.close()
      return done
    case "crash": {
      const crashed = page.waitForEvent("crash")
      void page.goto("chrome://crash").catch(() => {})
      return { over: crashed.then(() => (thorough ? reload() : undefined)) }
    }
    case "navigate":
      return { over: page.goto(shop.url + ELSEWHERE).then(() => {}) }
    case "discard":
      await backstage.page.bringToFront()
      await backstage.page.evaluate((id) => chrome.tabs.discard(id), tabId)
      return done
  }

  async function reload(): Promise<void> {
    await backstage.page.evaluate((id) => chrome.tabs.reload(id), tabId)
  }
}

const done = { over: Promise.resolve() }
