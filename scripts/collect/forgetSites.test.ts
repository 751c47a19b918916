import { EventEmitter } from "node:events"
import type { BrowserContext } from "playwright"
import { expect, test, vi } from "vitest"
import { forgetSites } from "./forgetSites"

/** A browser that writes down what it is told to forget. */
function fakeContext(clearCookies: () => Promise<void> = async () => {}) {
  const forgotten: string[] = []
  const send = async (_: string, { origin }: { origin: string }) => void forgotten.push(origin)
  const context = Object.assign(new EventEmitter(), {
    pages: () => [{}],
    clearCookies: () => (forgotten.push("cookies"), clearCookies()),
    newCDPSession: async () => ({ send, detach: async () => {} }),
  })
  const visit = (...urls: string[]) => {
    const page = new EventEmitter()
    context.emit("page", page)
    for (const url of urls) page.emit("framenavigated", { url: () => url })
  }
  return { context: context as unknown as BrowserContext, visit, forgotten }
}

test("each site that was opened is forgotten once, and nothing of the extension", async () => {
  const { context, visit, forgotten } = fakeContext()
  const work = async () => {
    visit("https://a.example/x", "https://a.example/y", "about:blank", "chrome-extension://id/options.html")
    visit("http://b.example:81/")
    return "done"
  }
  expect(await forgetSites(context, work)).toBe("done")
  expect(forgotten).toEqual(["cookies", "https://a.example", "http://b.example:81"])
})

test("after a run that broke as well, which is told", async () => {
  const { context, visit, forgotten } = fakeContext()
  const work = async () => {
    visit("https://a.example/")
    throw new Error("The run could not be stopped.")
  }
  await expect(forgetSites(context, work)).rejects.toThrow("The run could not be stopped.")
  expect(forgotten).toEqual(["cookies", "https://a.example"])
})

test.each<[string, () => Promise<void>]>([
  ["is gone", () => Promise.reject(new Error("Closed."))],
  ["does not answer", () => new Promise(() => {})],
])("a browser that %s is not waited for", async (_, clearCookies) => {
  vi.useFakeTimers()
  const { context } = fakeContext(clearCookies)
  const ended = forgetSites(context, () => Promise.reject(new Error("Broken."))).catch(String)
  await vi.advanceTimersByTimeAsync(10_000)
  expect(await ended).toBe("Error: Broken.")
  vi.useRealTimers()
})
