import { expect, test } from "vitest"
import { trajectory } from "../src/testing/trajectory"
import type { Agent, TaskOptions } from "./agent"
import { runInTab } from "./runInTab"

type FakePage = { name: string; goto(url: string): Promise<void>; close(): Promise<void> }

/** A browser with one tab, whose further tabs open pages as `goto` says. */
function fakeAgent(goto: (page: FakePage, url: string) => Promise<void>, runTask: Agent["runTask"]) {
  const pages: FakePage[] = []
  const addPage = (name: string): FakePage => {
    const page: FakePage = {
      name,
      goto: (url) => goto(page, url),
      close: async () => void pages.splice(pages.indexOf(page), 1),
    }
    pages.push(page)
    return page
  }
  addPage("home")
  const context = { pages: () => [...pages], newPage: async () => addPage("tab") }
  return {
    agent: { context, runTask } as unknown as Agent,
    addPage,
    open: () => pages.map(({ name }) => name),
  }
}

const TASK = { url: "https://example.com/", task: "Do it", capMs: 60_000 }
const session = trajectory("Do it", [])

test("the tab and what it opened are closed, the first one stays", async () => {
  let given: TaskOptions | undefined
  const { agent, addPage, open } = fakeAgent(
    async () => {},
    async (_, __, options) => {
      given = options
      addPage("popup")
      return session
    },
  )
  expect(await runInTab(agent, { ...TASK, maxSteps: 3 })).toEqual({ ended: true, session, timedOut: false })
  expect(given?.maxSteps).toBe(3)
  expect(open()).toEqual(["home"])
})

test("a page that cannot be opened is no fault of the browser", async () => {
  const { agent, open } = fakeAgent(
    () => Promise.reject(new Error("net::ERR_NAME_NOT_RESOLVED at https://example.com/\nCall log:")),
    () => Promise.reject(new Error("It was run all the same.")),
  )
  expect(await runInTab(agent, TASK)).toEqual({
    ended: false,
    error: "The page could not be opened: net::ERR_NAME_NOT_RESOLVED at https://example.com/",
  })
  expect(open()).toEqual(["home"])
})

test("a run that takes too long is stopped, and says so", async () => {
  const { agent } = fakeAgent(
    async () => {},
    (_, __, options) =>
      new Promise((resolve) => options?.signal?.addEventListener("abort", () => resolve(session))),
  )
  expect(await runInTab(agent, { ...TASK, capMs: 5 })).toEqual({ ended: true, session, timedOut: true })
})

test("an interruption leaves a page that is still opening", async () => {
  const interrupted = new AbortController()
  const { agent } = fakeAgent(
    (page) => {
      const closed = new Promise<void>((_, reject) => {
        page.close = () => Promise.resolve(reject(new Error("Closed.")))
      })
      interrupted.abort()
      return closed
    },
    () => Promise.reject(new Error("It was run all the same.")),
  )
  expect(await runInTab(agent, { ...TASK, signal: interrupted.signal })).toMatchObject({ ended: false })
})

test("an interruption with a browser that is gone is one all the same", async () => {
  const interrupted = new AbortController()
  const { agent } = fakeAgent(
    (page) => {
      page.close = () => Promise.reject(new Error("Gone."))
      interrupted.abort()
      return Promise.reject(new Error("Gone."))
    },
    () => Promise.reject(new Error("It was run all the same.")),
  )
  await expect(runInTab(agent, { ...TASK, signal: interrupted.signal })).rejects.toThrow("Gone.")
})

test("an error of the run is one of the browser", async () => {
  const { agent } = fakeAgent(
    async () => {},
    () => Promise.reject(new Error("Target closed.")),
  )
  await expect(runInTab(agent, TASK)).rejects.toThrow("Target closed.")
})
