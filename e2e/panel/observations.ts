import type { LeftOutLine, Observation, ViewChanges } from "../../src/agent/session"

const place = { frameId: 0, nodeId: 1 }

/** Three lines of many, each left out for another reason. */
const LEFT_OUT: LeftOutLine[] = [
  { text: 'button "Add to cart" in "Headphones, over-ear"', reason: "no-room", place },
  { text: 'link "Wireless headphones"', reason: "shown-before", place },
  { text: 'link "Imprint"', reason: "beside-the-task", place },
]

/** A page that was described like this, with 243 lines left out. */
export function observe(description: string, leftOut = LEFT_OUT): Observation {
  return {
    url: "https://shop.example/search",
    title: "Shop",
    description,
    tokens: 143,
    candidates: [],
    fingerprint: "shop",
    pruned: 243,
    view: {
      budget: 360,
      places: description.split("\n").map((_, at) => (at === 0 ? null : place)),
      leftOut,
      leftOutCounts: { "no-room": 1, "shown-before": 1, "beside-the-task": 241 },
      snapshotIds: { 0: "s" },
    },
    ms: 240,
  }
}

export const SEARCH_PAGE = observe(
  [
    'page "Search | Shop"',
    'searchbox "Search" = "wireless headphones"',
    'button "Search"',
    'heading "12 results for wireless headphones"',
    'combobox "Sort by" = "Relevance" of "Relevance", "Price, low to high", "Price, high to low", "Newest"',
    'link "Headphones, over-ear, wireless, with noise cancelling"',
    'text "$48.00"',
    'button "Add to cart" in "Headphones, over-ear, wireless, with noise cancelling"',
    'link "Headphones, in-ear, wireless"',
    'text "$29.00"',
    'button "Add to cart" in "Headphones, in-ear, wireless"',
    'checkbox "In stock only" checked',
    'button "Show more"',
  ].join("\n"),
)

/** The same after something happened to it, or as a page that took the place of another. */
export function observeAgain(newDocument = false): Observation {
  const changes: ViewChanges = {
    newDocument,
    lines: SEARCH_PAGE.description
      .split("\n")
      .slice(0, -1)
      .map(() => []),
    counts: { new: 6, changed: 3, gone: 2 },
  }
  changes.lines[1] = [{ type: "value" }]
  changes.lines[3] = [{ type: "text" }]
  changes.lines[4] = [{ type: "value" }, { type: "disabled" }, { type: "readOnly" }, { type: "options" }]
  for (const at of [5, 6, 7]) changes.lines[at] = [{ type: "new" }]
  const view = SEARCH_PAGE.view!
  const leftOut = view.leftOut.map((line) => ({ ...line, changes: [{ type: "new" } as const] }))
  return { ...SEARCH_PAGE, view: { ...view, leftOut, changes } }
}
