import type { AgentPorts } from "../agent/ports"
import type { ActionResult, PerformRequest } from "../execution/env"
import type { PageSnapshot } from "../page/snapshot"
import { NO_MARKS, type FigureBlock } from "../reading/marks"
import type { ScriptedEnv } from "./scriptedEnv"
import { box, control, field, heading, page, text, type NodeSpec } from "./snapshot"

const SHOP = "https://shop.example"

/** A product of a shop under test. */
export type Ware = {
  path: string
  title: string
  price: string
  options?: Record<string, string[]>
  chosen?: string[]
  bullets?: string[]
  buy?: string
  note?: string
  ticked?: string
}

const search = (value = ""): NodeSpec =>
  box([field("Search", { value, inputType: "search", role: "searchbox", submitsByEnter: true })], {
    role: "search",
    tag: "form",
  })

/** A page with a search field and these texts. */
export function plainPage(path: string, title: string, words: string[] = [], query = ""): PageSnapshot {
  return page(title, [search(query), ...words.map((each) => text(each))], SHOP + path)
}

export function listPage(path: string, query: string, wares: Ware[]): PageSnapshot {
  const cards = wares.map((ware) =>
    box([control("link", ware.title, { href: SHOP + ware.path }), text(ware.price)], {
      role: "listitem",
      tag: "li",
      shape: "li",
    }),
  )
  return page(
    `Results for ${query}`,
    [search(query), heading(`Results for ${query}`), box(cards, { tag: "ul" })],
    SHOP + path,
  )
}

export function warePage(ware: Ware): PageSnapshot {
  const {
    path,
    title,
    price,
    options = {},
    chosen = [],
    bullets = [],
    buy = "Add to cart",
    note,
    ticked,
  } = ware
  const groups = Object.entries(options).map(([name, values]) =>
    box(
      values.map((value) =>
        control("radio", value, { tag: "input", checked: chosen.includes(value), attributes: { name } }),
      ),
      { role: "group", name, tag: "fieldset" },
    ),
  )
  return page(
    title,
    [
      search(),
      box(
        [
          text(title, { role: "heading", level: 1 }),
          text(price),
          ...groups,
          ...(note === undefined ? [] : [text(note)]),
          ...(ticked === undefined ? [] : [control("checkbox", ticked, { tag: "input", checked: true })]),
          control("button", buy),
          box(
            bullets.map((bullet) => box([text(bullet)], { role: "listitem", tag: "li" })),
            { tag: "ul" },
          ),
        ],
        { tag: "main", role: "main" },
      ),
    ],
    SHOP + path,
  )
}

export function cartPage(title: string, price: string): PageSnapshot {
  const row = box([control("link", title, { href: `${SHOP}/x` }), text(price)], { role: "row", tag: "tr" })
  return page("Your cart", [heading("Your cart"), box([row], { tag: "table" })], `${SHOP}/cart`)
}

/** A shop whose pages follow each other as `next` says: the page after an action, or what came of it instead. */
export function shopEnv(
  first: PageSnapshot,
  next: (request: PerformRequest, now: PageSnapshot) => PageSnapshot | ActionResult,
): ScriptedEnv & Required<Pick<AgentPorts, "readShop">> {
  let now = first
  const performed: PerformRequest[] = []
  return {
    performed,
    capture: async () => now,
    perform: async (request) => {
      performed.push(request)
      const then = next(request, now)
      if ("status" in then) return then
      now = then
      return { status: "done", changes: [{ type: "navigated", url: then.url }], settleMs: 1 }
    },
    readShop: async (snapshot) => [
      { frameId: 0, marks: { ...NO_MARKS, lang: "en", blocks: figuresIn(snapshot) } },
    ],
  }
}

/** Every text with a figure, in one piece. */
function figuresIn({ nodes }: PageSnapshot): FigureBlock[] {
  let after = 0
  return nodes.flatMap((node) => {
    if (node.type !== "text") {
      after = node.nodeId
      return []
    }
    const parent = nodes[node.parent]
    const nodeId = parent && parent.type !== "text" ? parent.nodeId : 0
    return /\d/.test(node.text) ? [{ nodeId, after, pieces: [{ words: node.text, size: 16 }] }] : []
  })
}
