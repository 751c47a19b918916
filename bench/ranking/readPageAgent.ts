import { once } from "node:events"
import type { Page } from "playwright"
import { isControl } from "../../src/page/tree"
import type { PageSnapshot } from "../../src/page/snapshot"
import { bundleEntry } from "./bundleEntry"
import type * as ownEntry from "./captureEntry"
import { placeOf, placesOf, withEquals } from "./equals"
import type * as entry from "./pageAgentEntry"

/** A page state as page-agent tells it. */
export type PageAgentReading = {
  text: string
  /** For each task of the state whether the text has a control that it needs, or one as good. */
  named: boolean[]
}

/** What takes longer is not waited for. */
const CAP_MS = 60_000

/** Globals of the page. */
type Globals = { lumosRanking: typeof ownEntry; lumosPageAgent: typeof entry }

/**
 * Lets page-agent read the page, which it draws on, after it was captured as `snapshot`. `tasks` are the needed
 * controls of each: a Playwright selector and the indexes in the snapshot. Undefined when it fails or takes too long;
 * the page may hang then.
 */
export async function readPageAgent(
  page: Page,
  snapshot: PageSnapshot,
  tasks: { selector: string; needed: number[] }[],
): Promise<PageAgentReading | undefined> {
  const reading = await capped(read(page).catch(() => undefined))
  if (!reading) return undefined
  const named: boolean[] = []
  for (const { selector, needed } of tasks) {
    const places = placesOf(snapshot, needed)
    const leadsThere = reading.links.some((link) => places.has(placeOf(link, snapshot.url) ?? ""))
    const ids = [...withEquals(snapshot, needed)].flatMap((index) => {
      const node = snapshot.nodes[index]
      return node && isControl(node) && node.frameId === 0 ? [node.nodeId] : []
    })
    const hasElement = await page.locator(selector).evaluateAll((elements, nodeIds) => {
      const { lumosRanking, lumosPageAgent } = globalThis as unknown as Globals
      const equals = [...(elements as Element[]), ...lumosRanking.controlsOf(nodeIds)]
      return lumosPageAgent.names(equals, lumosRanking.controlsOf())
    }, ids)
    named.push(leadsThere || hasElement)
  }
  return { text: reading.text, named }
}

async function read(page: Page): Promise<Awaited<ReturnType<typeof entry.read>>> {
  await page.evaluate(await bundleEntry("pageAgentEntry", "lumosPageAgent"))
  return page.evaluate(() => (globalThis as unknown as Globals).lumosPageAgent.read())
}

async function capped<T>(promise: Promise<T>): Promise<T | undefined> {
  const over = once(AbortSignal.timeout(CAP_MS), "abort")
  return Promise.race([promise, over.then(() => undefined)])
}
