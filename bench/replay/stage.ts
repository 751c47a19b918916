import type { ElementHandle, Frame, Page } from "playwright"
import type { Operation } from "../../src/action/operation"
import { stitchFrames, type CapturedFrame } from "../../src/page/stitch"
import type { ControlNode, PageSnapshot } from "../../src/page/snapshot"
import { bundleEntry } from "../ranking/bundleEntry"
import type * as entry from "../ranking/captureEntry"
import type * as truth from "./truth"

type Injected = { lumosRanking: typeof entry; lumosTruth: typeof truth }

/** A page that is captured as the extension does, and acted on by what its elements are, not by what they say. */
export type Stage = {
  look(): Promise<PageSnapshot>
  truthOf(control: ControlNode): Promise<string | undefined>
  /** False when no element is that. */
  perform(truth: string, operation: Operation): Promise<boolean>
}

const ACTION_MS = 3000
const ATTEMPTS = 5

export function createStage(page: Page): Stage {
  return {
    look: () => look(page),
    truthOf: async ({ frameId, nodeId }) => {
      const frame = page.frames()[frameId]
      const handle = await frame?.evaluateHandle(
        (nodeId) => (globalThis as unknown as Injected).lumosRanking.controlsOf([nodeId])[0],
        nodeId,
      )
      return handle?.asElement() ? truthOf(handle as ElementHandle<Element>) : undefined
    },
    perform: async (truth, operation) => {
      const element = await find(page, truth)
      if (!element) return false
      await act(element, operation)
      return true
    },
  }
}

/** A page that leaves while it is read is read again where it has gone. */
async function look(page: Page): Promise<PageSnapshot> {
  for (let attempt = 1; ; attempt++) {
    await settle(page)
    const frames: CapturedFrame[] = []
    for (const [frameId, frame] of page.frames().entries()) {
      await inject(frame).catch(() => undefined)
      const snapshot = await frame
        .evaluate(() => (globalThis as unknown as Injected).lumosRanking.capture())
        .catch(() => undefined)
      if (snapshot) frames.push({ frameId, snapshot })
    }
    if (frames.some(({ frameId }) => frameId === 0) || attempt === ATTEMPTS) return stitchFrames(frames)
  }
}

/** Waits out navigations: a document that goes away takes what runs in it along. */
async function settle(page: Page): Promise<void> {
  for (let attempt = 1; ; attempt++) {
    try {
      await page.waitForLoadState("load")
      await inject(page.mainFrame())
      await page.evaluate(() => (globalThis as unknown as Injected).lumosRanking.settle())
      return
    } catch (error) {
      if (attempt === ATTEMPTS) throw error
    }
  }
}

async function inject(frame: Frame): Promise<void> {
  await frame.evaluate(await bundleEntry("captureEntry", "lumosRanking"))
  await frame.evaluate(await bundleEntry("../replay/truth", "lumosTruth"))
}

function truthOf(element: ElementHandle<Element>): Promise<string> {
  return element.evaluate((at) => (globalThis as unknown as Injected).lumosTruth.truthOf(at))
}

async function find(page: Page, truth: string): Promise<ElementHandle<Element> | undefined> {
  for (const frame of page.frames()) {
    const numbered = await frame.$$(`[data-truth="${truth.split("/")[0]}"]`).catch(() => [])
    const candidates = truth.includes("/") ? await frame.$$(":not([data-truth])") : numbered
    for (const candidate of candidates) if ((await truthOf(candidate)) === truth) return candidate
  }
  return undefined
}

/** As a person would; where something is in the way that a person would get around, as a script would. */
async function act(element: ElementHandle<Element>, operation: Operation): Promise<void> {
  const options = { timeout: ACTION_MS }
  switch (operation.op) {
    case "CLICK":
      await element.click(options).catch(() => element.evaluate((at) => (at as HTMLElement).click()))
      return
    case "ENTER":
      await element.press("Enter", options)
      return
    case "TYPE":
      await element.fill(operation.value, options)
      return
    case "SELECT":
      await element.selectOption(
        operation.index === undefined ? operation.value : { label: operation.value },
        options,
      )
  }
}
