import { chromium, type Browser, type BrowserContext, type Worker } from "playwright"
import type { LaunchedExtension } from "./launchExtension"
import { messageOf, Refusal } from "./refusal"

const TIMEOUT_MS = 30_000
const NAME = "Lumos for Chrome"

export type ConnectOptions = {
  /** The built extension where the browser runs, loaded where it is not there yet; gone when the browser ends. */
  folder?: string | undefined
}

/**
 * A browser that runs already, with the extension in its profile or given to it. Its tabs are closed but for a blank one.
 * Throws Refusal when the extension is not in it.
 */
export async function connectExtension(
  address: string,
  { folder }: ConnectOptions = {},
): Promise<LaunchedExtension> {
  const browser = await chromium.connectOverCDP(address, { timeout: TIMEOUT_MS })
  try {
    const [context] = browser.contexts()
    if (!context) throw new Error(`The browser at ${address} has no profile that is open.`)
    const home = await context.newPage()
    const others = context.pages().filter((page) => page !== home)
    await Promise.all(others.map((page) => page.close()))
    const id = (await findExtension(context)) ?? (await loadExtension(browser, address, folder))
    // It stays awake while it is watched.
    await workerOf(context, id)
    return {
      context,
      id,
      worker: () => workerOf(context, id),
      close: () => browser.close(),
    }
  } catch (error) {
    await browser.close().catch(() => {})
    throw error
  }
}

/** `Extensions.loadUnpacked` of the DevTools protocol, which playwright does not know. */
type LoadUnpacked = {
  send(method: "Extensions.loadUnpacked", params: { path: string }): Promise<{ id: string }>
}

async function loadExtension(browser: Browser, address: string, folder: string | undefined): Promise<string> {
  const remedy = "Start it with --load-extension=FOLDER of build/chrome-mv3-e2e (docs/collecting.md)"
  if (folder === undefined)
    throw new Refusal(`The browser at ${address} has no "${NAME}". ${remedy}, or give --extension FOLDER.`)
  const devtools = (await browser.newBrowserCDPSession()) as unknown as LoadUnpacked
  try {
    const { id } = await devtools.send("Extensions.loadUnpacked", { path: folder })
    return id
  } catch (error) {
    throw new Refusal(`The browser at ${address} does not load ${folder}: ${messageOf(error)}. ${remedy}.`, {
      cause: error,
    })
  }
}

/** What `chrome://extensions` knows of an extension. */
type ExtensionInfo = { id: string; name: string; state: string }

/**
 * Asked of Chrome's own page: the extension's worker may sleep, and its id depends on where its folder is. Undefined when
 * it is not there or switched off.
 */
async function findExtension(context: BrowserContext): Promise<string | undefined> {
  const page = await context.newPage()
  try {
    await page.goto("chrome://extensions")
    const all = await page.evaluate(() => {
      const { developerPrivate } = chrome as unknown as {
        developerPrivate: { getExtensionsInfo(): Promise<ExtensionInfo[]> }
      }
      return developerPrivate.getExtensionsInfo()
    })
    return all.find(({ name, state }) => name === NAME && state === "ENABLED")?.id
  } finally {
    await page.close()
  }
}

/** The extension's worker, woken by one of its pages where it sleeps. */
async function workerOf(context: BrowserContext, id: string): Promise<Worker> {
  const isOurs = (worker: Worker): boolean => new URL(worker.url()).host === id
  const running = context.serviceWorkers().find(isOurs)
  if (running) return running
  const started = context.waitForEvent("serviceworker", { predicate: isOurs, timeout: TIMEOUT_MS })
  // Awaited only when its page is there.
  started.catch(() => {})
  const page = await context.newPage()
  try {
    await page.goto(`chrome-extension://${id}/options.html`)
    return await started
  } finally {
    await page.close()
  }
}
