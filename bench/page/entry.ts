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
/** What the last contender named. */
let named: Element[] = []

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

export type Recall = { found: number; wanted: number }

/**
 * Of the controls that a person can see, how many the last contender named; of links that lead to one place, any. Takes
 * away what the contender left on the page.
 */
export async function recall(): Promise<Recall> {
  await controller?.cleanUpHighlights()
  const keys = new Set<string | Element>(named.flatMap((element) => [element, keyOf(element)]))
  // A label or a part of a control may stand for it.
  const around = new Set<Element>()
  for (const element of named)
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
    wanted.set(key, wanted.get(key) === true || keys.has(key) || around.has(element))
  }
  return { wanted: wanted.size, found: [...wanted.values()].filter(Boolean).length }
}

/** Links of the same words to the same place are one. */
function keyOf(element: Element): string | Element {
  return element instanceof HTMLAnchorElement && element.href !== ""
    ? `${element.href} ${element.textContent.replace(/\s+/g, " ").trim()}`
    : element
}

/** Lets a contender read the page; milliseconds. */
export async function measure(contender: "ours" | "page-agent"): Promise<{ text: string; ms: number }> {
  const started = performance.now()
  const { text, elements } = contender === "ours" ? readOurs() : await readPageAgent()
  const ms = performance.now() - started
  named = elements
  return { text, ms }
}
