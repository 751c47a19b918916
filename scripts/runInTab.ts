import type { BrowserContext, Page } from "playwright"
import type { Session } from "../src/agent/session"
import type { Agent, TaskOptions } from "./agent"
import { messageOf } from "./refusal"

/** A run that was stopped ends by itself within this; else the browser is taken for broken. */
const GRACE_MS = 30_000
/** A browser that is well opens a blank tab within this. */
const WELL_MS = 10_000

export type TabTask = { url: string; task: string; capMs: number } & TaskOptions

export type TabRun =
  | { ended: true; session: Session; timedOut: boolean }
  /** The page could not be opened, and the browser is well. */
  | { ended: false; error: string }

/**
 * Does a task in a tab of its own, which is closed afterwards with all that it has opened. Throws when the browser is
 * not to be relied on any more.
 */
export async function runInTab(agent: Agent, { url, task, capMs, ...options }: TabTask): Promise<TabRun> {
  const { context } = agent
  const [home] = context.pages()
  const cap = AbortSignal.timeout(capMs)
  const stop = options.signal ? AbortSignal.any([options.signal, cap]) : cap
  const page = await context.newPage()
  const unreachable = await open(page, url, stop)
  if (unreachable !== undefined) {
    await checkWell(context)
    await closeOthers(context, home)
    return { ended: false, error: unreachable }
  }
  const session = await within(
    agent.runTask(page, task, { ...options, signal: stop }),
    stop,
    "The run could not be stopped.",
  )
  await closeOthers(context, home)
  return { ended: true, session, timedOut: cap.aborted && !options.signal?.aborted }
}

/** Why the page is not there. */
async function open(page: Page, url: string, signal: AbortSignal): Promise<string | undefined> {
  // The browser gives up opening a page that is closed; one that is gone has closed it already.
  const leave = (): void => void page.close().catch(() => {})
  signal.addEventListener("abort", leave, { once: true })
  try {
    await page.goto(url, { waitUntil: "domcontentloaded" })
    return undefined
  } catch (error) {
    return `The page could not be opened: ${messageOf(error).split("\n")[0]}`
  } finally {
    signal.removeEventListener("abort", leave)
  }
}

async function checkWell(context: BrowserContext): Promise<void> {
  const timeout = AbortSignal.timeout(WELL_MS)
  const opened = context.newPage().then((page) => page.close())
  await Promise.race([opened, rejectOnAbort(timeout, "The browser does not answer any more.")])
}

async function closeOthers(context: BrowserContext, home: Page | undefined): Promise<void> {
  const opened = context.pages().filter((page) => page !== home)
  await Promise.all(opened.map((page) => page.close()))
}

/** What is promised, or a rejection when it is not there some time after the signal. */
async function within<T>(promise: Promise<T>, signal: AbortSignal, message: string): Promise<T> {
  const settled = new AbortController()
  const hung = new Promise<never>((_, reject) => {
    signal.addEventListener(
      "abort",
      () => {
        const timer = setTimeout(() => reject(new Error(message)), GRACE_MS)
        settled.signal.addEventListener("abort", () => clearTimeout(timer))
      },
      { once: true, signal: settled.signal },
    )
  })
  try {
    return await Promise.race([promise, hung])
  } finally {
    settled.abort()
  }
}

function rejectOnAbort(signal: AbortSignal, message: string): Promise<never> {
  return new Promise((_, reject) => {
    signal.addEventListener("abort", () => reject(new Error(message)), { once: true })
  })
}
