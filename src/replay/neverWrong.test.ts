import fc from "fast-check"
import { expect, test } from "vitest"
import { targetRecord } from "../agent/actionRecord"
import { targetOf } from "../execution/resolve"
import { describePage } from "../page/describe"
import type { ControlNode, PageSnapshot } from "../page/snapshot"
import { box, control, heading, page, type NodeSpec } from "../testing/snapshot"
import { findTarget } from "./findTarget"

// Pages of cards with controls, and what becomes of them. What is found is what was recorded, or nothing is found.

type Thing = { truth: number; role: "button" | "link"; name: string; id?: string; href?: string }
type Card = { title: string; things: Thing[] }

const NAMES = ["Edit", "Delete", "Reply", "Reply all", "Add to cart", "Details", ""]
const TITLES = ["Ada", "Bob", "Cy", "Red hoodie", "Blue hoodie"]

const thing = fc.record({
  role: fc.constantFrom("button" as const, "link" as const),
  name: fc.constantFrom(...NAMES),
  hasId: fc.boolean(),
})

const cards = fc
  .uniqueArray(fc.constantFrom(...TITLES), { minLength: 1, maxLength: 4 })
  .chain((titles) =>
    fc.tuple(
      ...titles.map((title) =>
        fc.array(thing, { minLength: 1, maxLength: 4 }).map((all) => ({ title, all })),
      ),
    ),
  )
  .map((all): Card[] => {
    let truth = 0
    return all.map(({ title, all: things }) => ({
      title,
      things: things.map(({ role, name, hasId }) => ({
        truth: ++truth,
        role,
        name,
        ...(hasId && { id: `id-${"abcdefghijklmnopqrst"[truth]}` }),
        ...(role === "link" && { href: `/to/${truth}` }),
      })),
    }))
  })

type Change = (all: Card[], random: (below: number) => number) => Card[]

const shuffled = <T>(list: T[], random: (below: number) => number): T[] =>
  list
    .map((item) => ({ item, at: random(1000) }))
    .sort((a, b) => a.at - b.at)
    .map(({ item }) => item)
const mapThings = (all: Card[], change: (thing: Thing) => Thing[]): Card[] =>
  all.map(({ title, things }) => ({ title, things: things.flatMap(change) }))

const CHANGES: Record<string, Change> = {
  "cards are shuffled": shuffled,
  "controls are shuffled": (all, random) =>
    all.map(({ title, things }) => ({ title, things: shuffled(things, random) })),
  "controls are gone": (all, random) => mapThings(all, (it) => (random(3) === 0 ? [] : [it])),
  "ids are gone": (all) => mapThings(all, ({ id: _, ...it }) => [it]),
  "controls are renamed": (all, random) =>
    mapThings(all, (it) => {
      const names = [`${it.name} now`, "Carry on", "Something else"]
      return [random(3) === 0 ? { ...it, name: names[random(3)]! } : it]
    }),
  "controls are doubled": (all, random) =>
    mapThings(all, ({ id, ...it }) => {
      const own = { ...it, ...(id !== undefined && { id }) }
      const twin = { ...it, truth: 0, ...(it.href !== undefined && { href: `/offers/${it.truth}` }) }
      return random(3) === 0 ? [twin, own] : [own]
    }),
}

function toPage(all: Card[]): PageSnapshot {
  const nodes = all.map(({ title, things }, at): NodeSpec => {
    const counts = { button: 0, link: 0 }
    const controls = things.map(({ truth, role, name, id, href }) => {
      counts[role]++
      const attributes: Record<string, string> = {
        ...(id !== undefined && { id }),
        ...(href !== undefined && { href }),
      }
      const tag = role === "link" ? "a" : "button"
      return control(role, name, {
        tag,
        // Stands for what the element is; no rung reads it.
        value: String(truth),
        attributes,
        path: `main > div:nth-of-type(${at + 1}) > ${tag}:nth-of-type(${counts[role]})`,
        ...(href !== undefined && { href: `https://shop.example${href}` }),
      })
    })
    return box([heading(title), ...controls], { shape: "div.card" })
  })
  return page("P", nodes)
}

test.each([
  { names: ["cards are shuffled"] },
  { names: ["controls are shuffled"] },
  { names: ["controls are gone"] },
  { names: ["controls are renamed"] },
  { names: ["controls are doubled"] },
  { names: ["cards are shuffled", "controls are shuffled", "ids are gone"] },
  { names: ["controls are gone", "cards are shuffled", "ids are gone"] },
  { names: ["controls are gone", "controls are shuffled", "controls are renamed", "ids are gone"] },
])("nothing else is found when $names", ({ names }) => {
  fc.assert(
    fc.property(cards, fc.infiniteStream(fc.nat(999)), (all, numbers) => {
      const random = (below: number): number => (numbers.next().value as number) % below
      const before = toPage(all)
      const { candidates } = describePage(before, "")
      const labels = candidates.map(({ label }) => label)
      const after = toPage(names.reduce((so, name) => CHANGES[name]!(so, random), all))
      for (const candidate of candidates) {
        const recorded = before.nodes[candidate.index] as ControlNode
        const target = targetRecord(candidate, recorded, targetOf(recorded, before), before)
        const found = findTarget(after, target, { operation: { op: "CLICK" }, labels })
        if (found.status === "found") expect(found.control.value).toBe(recorded.value)
      }
    }),
    { numRuns: 500 },
  )
})

test("on a page that has not changed all but the twins are found", () => {
  const twins: Card[] = [
    { title: "Ada", things: [{ truth: 1, role: "button", name: "Edit" }] },
    {
      title: "Bob",
      things: [
        { truth: 2, role: "button", name: "Edit" },
        { truth: 3, role: "button", name: "Save" },
      ],
    },
  ]
  const snapshot = toPage(twins)
  const { candidates } = describePage(snapshot, "")
  const rungs = candidates.map((candidate) => {
    const recorded = snapshot.nodes[candidate.index] as ControlNode
    const found = findTarget(
      snapshot,
      targetRecord(candidate, recorded, targetOf(recorded, snapshot), snapshot),
    )
    return found.status === "found" ? found.rung : found.why
  })
  expect(rungs).toEqual(["label", "label", "role-and-name"])
})
