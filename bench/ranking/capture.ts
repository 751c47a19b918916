import { chromium, type Browser, type BrowserContext, type Frame, type Page } from "playwright"
import { findChromium } from "../../scripts/chromium"
import type { PageSnapshot } from "../../src/page/snapshot"
import { isControl } from "../../src/page/tree"
import { stitchFrames, type CapturedFrame } from "../../src/page/stitch"
import { bundleEntry } from "./bundleEntry"
import type * as entry from "./captureEntry"
import { readPageAgent, type PageAgentReading } from "./readPageAgent"
import type { PageState } from "./site"

/** A page state as data, with what its tasks need in it. */
export type Captured = {
  snapshot: PageSnapshot
  /** For each task of the state the indexes of the controls it needs; none when its selector finds no control. */
  needed: number[][]
  /** None when page-agent could not read the page. */
  pageAgent?: PageAgentReading
}

const VIEWPORT = { width: 1280, height: 720 }
const LOAD_MS = 30_000

/** A browser that reaches nothing but this machine. */
export async function launchCapturing(): Promise<Browser> {
  const onlyHere = "--host-resolver-rules=MAP * ~NOTFOUND, EXCLUDE 127.0.0.1"
  return chromium.launch({ executablePath: await findChromium(), args: ["--no-sandbox", onlyHere] })
}

/** Opens the state's page on the site that is served at `url`, in a context of its own, and captures it. */
export async function captureState(browser: Browser, url: string, state: PageState): Promise<Captured> {
  const context = await browser.newContext({ viewport: VIEWPORT })
  try {
    await refuseOthers(context)
    const page = await context.newPage()
    page.on("dialog", (dialog) => void dialog.dismiss())
    await page.goto(new URL(state.path, url).href, { timeout: LOAD_MS })
    await settle(page)
    for (const selector of state.clicks ?? []) {
      await page.locator(selector).first().click()
      await settle(page)
    }
    return await capture(page, state)
  } finally {
    await context.close()
  }
}

async function refuseOthers(context: BrowserContext): Promise<void> {
  await context.route(
    ({ protocol, hostname }) => protocol.startsWith("http") && hostname !== "127.0.0.1",
    (route) => route.abort(),
  )
}

async function settle(page: Page): Promise<void> {
  await inject(page.mainFrame())
  await page.evaluate(() => (globalThis as unknown as { lumosRanking: typeof entry }).lumosRanking.settle())
}

async function inject(frame: Frame): Promise<void> {
  await frame.evaluate(await bundleEntry("captureEntry", "lumosRanking"))
}

async function capture(page: Page, { tasks }: PageState): Promise<Captured> {
  const frames: CapturedFrame[] = []
  for (const [frameId, frame] of page.frames().entries()) {
    // A frame whose document was refused has nothing to run in.
    await inject(frame).catch(() => undefined)
    const snapshot = await frame
      .evaluate(() => (globalThis as unknown as { lumosRanking: typeof entry }).lumosRanking.capture())
      .catch(() => undefined)
    if (snapshot) frames.push({ frameId, snapshot })
  }
  const snapshot = stitchFrames(frames)
  const needed: number[][] = []
  for (const task of tasks) {
    const ids = await page
      .locator(task.needed)
      .evaluateAll((elements) =>
        (globalThis as unknown as { lumosRanking: typeof entry }).lumosRanking.nodeIdsOf(
          elements as Element[],
        ),
      )
    needed.push(
      snapshot.nodes.flatMap((node, index) =>
        isControl(node) && node.frameId === 0 && ids.includes(node.nodeId) ? [index] : [],
      ),
    )
  }
  const asked = tasks.map((task, at) => ({ selector: task.needed, needed: needed[at] ?? [] }))
  const pageAgent = await readPageAgent(page, snapshot, asked)
  return { snapshot, needed, ...(pageAgent && { pageAgent }) }
}
