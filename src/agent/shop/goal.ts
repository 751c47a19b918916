import { brokenIn } from "../../shopping/compare"
import type { Likeness } from "../../shopping/matchAttribute"
import { searchQueryOf, searchQueriesOf } from "../../shopping/searchQuery"
import type { Shopping } from "../../shopping/shopping"
import { canBeHad, couldBeBetter, isThing, isWhole, judgeListed } from "./judge"

/** What a shopping run is after next. */
export type Goal =
  | { type: "search"; query: string }
  /** Open one of these: by what the lists say they are equally worth it, in the order of the lists. */
  | { type: "read"; ids: string[] }
  /** Nothing else on the lists seen is worth opening: look at the next page of this list, if it has one. */
  | { type: "next-page"; listUrl: string }
  | { type: "buy"; id: string }
  /** Nothing is what was asked for. */
  | { type: "give-up" }

export type GoalOptions = {
  plan?: "model" | "fixed" | undefined
  likeness?: Likeness | undefined
  /** Goals that led nowhere, as `goalKey` prints them. */
  dropped?: ReadonlySet<string>
}

/** How many products are opened before the best of them has to do. */
const MOST_READ = 5
/** Lumos' plan compares two. */
const FIXED_READ = 2
const MOST_QUERIES = 4
const MOST_PAGES = 2
/** How many equally promising products are left to the model. */
const CHOICES = 3

export function goalKey(goal: Goal): string {
  return JSON.stringify(goal)
}

/** By what was searched, listed and read so far. */
export function nextGoal(shopping: Shopping, options: GoalOptions = {}): Goal {
  const { pick, compared, read, lists } = shopping
  if (pick) return { type: "buy", id: pick.id }
  const isFixed = options.plan === "fixed"
  const best = compared.find(({ id }) => canBeHad(read.find((product) => product.id === id)!))
  const isGood = best !== undefined && isThing(best)
  if (best && isWhole(best) && !isFixed && !couldBeBetter(shopping, best)) return { type: "buy", id: best.id }
  const goals: Goal[] = []
  if (lists.length > 0 && read.length < (isFixed ? FIXED_READ : MOST_READ)) {
    const ids = isFixed ? firstUnread(shopping) : worthOpening(shopping, options.likeness)
    if (ids.length > 0) goals.push({ type: "read", ids })
    const [last] = lists.slice(-1)
    if (
      !isFixed &&
      last &&
      last.count > 0 &&
      lists.filter(({ query }) => query === last.query).length < MOST_PAGES
    )
      goals.push({ type: "next-page", listUrl: last.url })
  }
  const search = nextQuery(shopping)
  // What fits but for a shade is not bettered by searching for less.
  if (search !== undefined && !isGood) goals.push({ type: "search", query: search })
  if (best && isGood) goals.push({ type: "buy", id: best.id })
  // The nearest there is, for the person to decide on.
  const nearest = isGood || read.length >= MOST_READ ? undefined : nearestUnread(shopping, options.likeness)
  if (nearest !== undefined) goals.push({ type: "read", ids: [nearest] })
  const dropped = options.dropped ?? new Set()
  return goals.find((goal) => !dropped.has(goalKey(goal))) ?? { type: "give-up" }
}

function nextQuery({ ledger, lists }: Shopping): string | undefined {
  const tried = new Set(lists.map(({ query }) => query))
  const queries = searchQueriesOf(ledger)
  return (queries.length > 0 ? queries : [searchQueryOf(ledger)])
    .slice(0, MOST_QUERIES)
    .find((query) => query !== "" && !tried.has(query))
}

function firstUnread({ listed, read }: Shopping): string[] {
  const known = new Set(read.map(({ id }) => id))
  return listed
    .filter(({ id }) => !known.has(id))
    .slice(0, 1)
    .map(({ id }) => id)
}

/** Of what the lists show and nobody has opened: the most promising, and what is as promising. */
function worthOpening({ ledger, listed, read }: Shopping, likeness?: Likeness): string[] {
  const known = new Set(read.map(({ id }) => id))
  const judged = judgeListed(ledger, listed, likeness).filter(({ id, fits }) => fits && !known.has(id))
  const most = Math.max(...judged.map(({ met }) => met))
  return judged
    .filter(({ met }) => met === most)
    .slice(0, CHOICES)
    .map(({ id }) => id)
}

/** Of what the lists show and nobody has opened, what is the thing asked for and breaks least of the rest. */
function nearestUnread({ ledger, listed, read }: Shopping, likeness?: Likeness): string | undefined {
  const known = new Set(read.map(({ id }) => id))
  const things = judgeListed(ledger, listed, likeness).filter((each) => each.isThing && !known.has(each.id))
  return things.toSorted((a, b) => b.met - a.met)[0]?.id
}

/** Whether more should be read of a product: no other that was read is surely better. */
export function isWorthReading({ compared }: Shopping, id: string): boolean {
  const broken = (of: string) => {
    const row = compared.find((product) => product.id === of)
    return row ? brokenIn(row.ledger).length : 0
  }
  const own = broken(id)
  return compared.every((product) => product.id === id || broken(product.id) >= own)
}
