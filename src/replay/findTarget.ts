import { selectorsOf } from "../agent/selectors"
import type { TargetRecord } from "../agent/session"
import type { ControlNode, PageSnapshot } from "../page/snapshot"
import { AMBIGUOUS, checkAddress, CHECKS } from "./checks"
import { addressOf, fieldNameOf, findContradiction, idOf, isCorroborated, testIdOf } from "./evidence"
import { comparable, sameName } from "./names"
import type { Rung } from "./rungs"
import { atPath, controlAt, prepareSearch, type Known, type Search } from "./search"
import { standsIn } from "./surroundings"

export type FoundTarget =
  | { status: "found"; control: ControlNode; index: number; rung: Rung }
  /** `why` is for the person, without a full stop: `two buttons are called "Edit"`. */
  | { status: "not-found"; why: string }

/**
 * Finds a recorded element on the page as it is now. A rung counts when it leaves one element and nothing contradicts
 * it; what two rungs say differently of, and what may be one of several, is not found.
 */
export function findTarget(snapshot: PageSnapshot, target: TargetRecord, known: Known = {}): FoundTarget {
  const search = prepareSearch(snapshot, target, known)
  const objections: string[] = []
  for (const { rung, find, check = CHECKS[rung] } of LADDER) {
    const matches = find(search)
    if (matches.length !== 1) continue
    const [index = 0] = matches
    const control = search.snapshot.nodes[index] as ControlNode
    const objection = check(search, index) ?? findContradiction(target, control, search.host)
    if (objection === undefined) return { status: "found", control, index, rung }
    if (objection === AMBIGUOUS) return notFound(objection)
    objections.push(`one that has its ${WORDS[rung]} is there, but ${objection}`)
  }
  const count = search.namesakes.length
  return notFound(
    objections[0] ?? (count > 1 ? `${count} of them are there` : "nothing on the page is like it"),
  )
}

const notFound = (why: string): FoundTarget => ({ status: "not-found", why })

const WORDS: Record<Rung, string> = {
  "test-id": "test id",
  id: "id or address",
  "role-and-name": "name",
  label: "label",
  text: "text",
  path: "place",
}

/** Those of the pool for which `read` gives what it gives for the target; none where it gives nothing for it. */
function having(search: Search, read: (of: TargetRecord | ControlNode) => string | undefined): number[] {
  const wanted = read(search.target)
  return wanted === undefined ? [] : search.pool.filter((index) => read(controlAt(search, index)) === wanted)
}

type Check = (search: Search, index: number) => string | undefined

const LADDER: { rung: Rung; find: (search: Search) => number[]; check?: Check }[] = [
  { rung: "test-id", find: (search) => having(search, testIdOf) },
  { rung: "id", find: (search) => having(search, idOf) },
  { rung: "id", find: (search) => having(search, fieldNameOf) },
  { rung: "role-and-name", find: findByName },
  { rung: "label", find: findByLabel },
  { rung: "id", find: findByAddress, check: checkAddress },
  { rung: "text", find: findByText },
  { rung: "path", find: findByPath },
]

/** The only one of its name; of several, the only one with the attributes that were recorded. */
function findByName(search: Search): number[] {
  const { namesakes, target, surroundings } = search
  if (namesakes.length < 2 || surroundings.type !== "none") return namesakes
  const pool = namesakes.map((index) => controlAt(search, index))
  return namesakes.filter((index) => isCorroborated(target, controlAt(search, index), pool))
}

function findByLabel({ namesakes, surroundings, tree }: Search): number[] {
  if (namesakes.length < 2 || surroundings.type !== "context") return []
  return namesakes.filter((index) => standsIn(surroundings.text, index, tree))
}

/** Links of one name to its address are one. */
function findByAddress(search: Search): number[] {
  const [first, ...others] = having(search, addressOf)
  if (first === undefined) return []
  const { name } = controlAt(search, first)
  return others.every((index) => sameName(controlAt(search, index).name, name)) ? [first] : []
}

/** What it shows, or what a label beside it says, where its name has changed. */
function findByText(search: Search): number[] {
  const { text, labelText } = search.target.selectors ?? {}
  const wanted = { text, labelText }
  if (search.namesakes.length > 0 || search.surroundings.type !== "none") return []
  return search.pool.filter((index) => {
    if (controlAt(search, index).role !== search.target.role) return false
    const now = selectorsOf(search.snapshot, index, "")
    return (["text", "labelText"] as const).some(
      (key) => comparable(wanted[key] ?? "") !== "" && sameName(wanted[key] ?? "", now[key] ?? ""),
    )
  })
}

function findByPath(search: Search): number[] {
  if (search.namesakes.length > 0 || search.surroundings.type === "place") return []
  return atPath(search).filter((index) => controlAt(search, index).tag === search.target.tag)
}
