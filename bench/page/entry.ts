import { PageController } from "@page-agent/page-controller"
import { captureFrame } from "../../content/capture"
import { createElementMap } from "../../content/nodes"
import { describePage } from "../../src/page/describe"
import { stitchFrames } from "../../src/page/stitch"

// Runs in the page that is measured, as the global `lumosBench`.

/** What a contender made of the page: its text, and the elements that it names. */
type Reading = { text: string; elements: Element[] }

const map = createElementMap()
let controller: PageController | undefined

function readOurs(): Reading {
  const snapshot = captureFrame(document, { map, snapshotId: "bench", secrets: [] })
  const page = stitchFrames([{ frameId: 0, snapshot }])
  const { lines, candidates } = describePage(page, "")
  const text = lines.map((line) => line.text).join("\n")
  return {
    text,
    elements: candidates.flatMap(({ control }) => (control && map.elementOf(control.nodeId)) ?? []),
  }
}

async function readPageAgent(): Promise<Reading> {
  controller ??= new PageController({ viewportExpansion: -1 })
  const text = await controller.updateTree()
  const { selectorMap } = controller as unknown as { selectorMap: Map<number, { ref: Element }> }
  return { text, elements: [...selectorMap.values()].map(({ ref }) => ref) }
}

const CONTROLS =
  "a[href], button, input:not([type=hidden]), select, textarea, summary, [contenteditable=true], [role=button], " +
  "[role=link], [role=checkbox], [role=radio], [role=switch], [role=tab], [role=menuitem], [role=option], [role=combobox]"

/** Of the controls that a person can see, how many the contender names; of links that lead to one place, any. */
function recall(elements: Element[]): { found: number; wanted: number } {
  const named = new Set<string | Element>(elements.flatMap((element) => [element, keyOf(element)]))
  // A label or a part of a control may stand for it.
  const around = new Set<Element>()
  for (const element of elements)
    for (let at: Element | null = element; at && !around.has(at); at = at.parentElement) around.add(at)
  const wanted = new Map<string | Element, boolean>()
  for (const element of document.querySelectorAll(CONTROLS)) {
    const { width, height } = element.getBoundingClientRect()
    if (
      width < 2 ||
      height < 2 ||
      !element.checkVisibility({ visibilityProperty: true, opacityProperty: true })
    )
      continue
    const key = keyOf(element)
    const isNamed = named.has(key) || around.has(element)
    wanted.set(key, wanted.get(key) === true || isNamed)
  }
  return { wanted: wanted.size, found: [...wanted.values()].filter(Boolean).length }
}

/** Links of the same words to the same place are one. */
function keyOf(element: Element): string | Element {
  return element instanceof HTMLAnchorElement && element.href !== ""
    ? `${element.href} ${element.textContent.replace(/\s+/g, " ").trim()}`
    : element
}

export type Measured = { text: string; ms: number; blockedMs: number; found: number; wanted: number }

/** Lets a contender read the page; milliseconds. */
export async function measure(contender: "ours" | "page-agent"): Promise<Measured> {
  await watchBlocking()
  const started = performance.now()
  const { text, elements } = contender === "ours" ? readOurs() : await readPageAgent()
  const ms = performance.now() - started
  const blockedMs = await stopWatching()
  await controller?.cleanUpHighlights()
  return { text, ms, blockedMs, ...recall(elements) }
}

let blockedMs = 0
const observer = new PerformanceObserver((list) => add(list.getEntries()))

function add(entries: PerformanceEntryList): void {
  for (const { duration } of entries) blockedMs += duration
}

/** Begins to sum up the tasks that keep the main thread busy for over 50 ms (Long Tasks API). */
export async function watchBlocking(): Promise<void> {
  await nextFrame()
  observer.takeRecords()
  blockedMs = 0
  observer.observe({ type: "longtask" })
}

/** Milliseconds that the main thread was kept busy since. */
export async function stopWatching(): Promise<number> {
  // A long task is reported once it is over.
  await nextFrame()
  add(observer.takeRecords())
  observer.disconnect()
  return blockedMs
}

function nextFrame(): Promise<void> {
  return new Promise((resolve) => {
    const { port1, port2 } = new MessageChannel()
    port1.onmessage = () => requestAnimationFrame(() => resolve())
    port2.postMessage(undefined)
  })
}
