import { mkdtempSync, rmSync } from "node:fs"
import { tmpdir } from "node:os"
import { join } from "node:path"
import { chromium, type BrowserContext, type Worker } from "playwright"
import { findChromium } from "./chromium"

export type LaunchedExtension = {
  context: BrowserContext
  id: string
  /** The service worker that is running now. */
  worker(): Promise<Worker>
  /** Closes the browser and deletes its profile. */
  close(): Promise<void>
}

/** With which Chromium starts with the built extension of `folder`; without a window unless `show`. */
export function extensionSwitches(folder: string, show: boolean): string[] {
  return [...headlessSwitches(show), `--disable-extensions-except=${folder}`, `--load-extension=${folder}`]
}

export function headlessSwitches(show: boolean): string[] {
  return [
    ...(show ? [] : ["--headless=new"]),
    // Chromium's sandbox does not start for root.
    ...(process.getuid?.() === 0 ? ["--no-sandbox"] : []),
  ]
}

/** Chromium with the built extension of `folder` in a profile of its own; without a window unless `show`. */
export async function launchExtension(
  folder: string,
  { show = false, args = [] as string[], leavesSignals = false } = {},
): Promise<LaunchedExtension> {
  const profile = mkdtempSync(join(tmpdir(), "lumos-"))
  const context = await chromium.launchPersistentContext(profile, {
    executablePath: await findChromium(),
    // Playwright's own headless mode has no extensions.
    headless: false,
    args: [...extensionSwitches(folder, show), ...args],
    handleSIGINT: !leavesSignals,
  })
  const worker = async () => context.serviceWorkers()[0] ?? (await context.waitForEvent("serviceworker"))
  return {
    context,
    id: new URL((await worker()).url()).host,
    worker,
    async close() {
      await context.close()
      rmSync(profile, { recursive: true, force: true, maxRetries: 3 })
    },
  }
}
