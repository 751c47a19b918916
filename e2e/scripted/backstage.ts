import type { Page } from "playwright"
import type { Message } from "../../src/model/languageModel"
import type { backgroundContract } from "../../src/protocol/background"
import { client, type Client, type Request } from "../../src/protocol/rpc"
import type { Agent } from "../../scripts/agent"
import { SCRIPT, type Script, type ScriptContract } from "./script"

/** A blank page of the extension's own, from which tests give the model its lines and look at what was kept. */
export type Backstage = {
  page: Page
  background: Client<typeof backgroundContract>
  /** Gives the model its lines, or only the subgoals. */
  play(script: Script | string[]): Promise<void>
  /** Lets the model say what it holds back. */
  release(): Promise<void>
  prompts(): Promise<Message[][]>
  /** Stops the service worker as the browser would. */
  killWorker(): Promise<void>
  /** Takes back what was allowed from now on, and what was typed into a panel. */
  forgetAllowances(): Promise<void>
  /** All that the extension has in IndexedDB and in its storage areas, as JSON. */
  kept(): Promise<string>
}

export async function openBackstage({ context, extensionId }: Agent): Promise<Backstage> {
  const page = await context.newPage()
  await page.goto(`chrome-extension://${extensionId}/blank.html`)
  const send = (request: Request) => page.evaluate((message) => chrome.runtime.sendMessage(message), request)
  const background = client<typeof backgroundContract>("background", send)
  const script = client<ScriptContract>(SCRIPT, send)
  const devtools = await context.newCDPSession(page)
  await devtools.send("ServiceWorker.enable")
  return {
    page,
    background,
    async play(next) {
      // Makes the page that the lines are for.
      await background.prepareModel({})
      await script.play(Array.isArray(next) ? { subgoals: next } : next)
    },
    release: async () => void (await script.release({})),
    prompts: () => script.prompts({}),
    killWorker: async () => void (await devtools.send("ServiceWorker.stopAllWorkers")),
    forgetAllowances: () =>
      page.evaluate(async () => {
        await chrome.storage.local.clear()
        await chrome.storage.session.remove("panelDraft")
      }),
    kept: () => page.evaluate(readAll),
  }
}

/** Runs in the page. */
async function readAll(): Promise<string> {
  const done = <T>(request: IDBRequest<T>): Promise<T> =>
    new Promise((resolve, reject) => {
      request.onsuccess = () => resolve(request.result)
      request.onerror = () => reject(request.error)
    })
  const kept: unknown[] = [await chrome.storage.local.get(), await chrome.storage.session.get()]
  for (const { name } of await indexedDB.databases()) {
    const db = await done(indexedDB.open(name!))
    for (const store of db.objectStoreNames)
      kept.push(await done(db.transaction(store).objectStore(store).getAll()))
    db.close()
  }
  return JSON.stringify(kept)
}
