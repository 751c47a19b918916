export const pageSize = 12

export type Column<T> = { id: string; name: string; valueOf: (row: T) => string | number; numeric?: boolean }

/** How a table is searched, filtered and sorted. */
export type Listable<T> = {
  path: string
  /** What it lists, for counts: "orders". */
  noun: string
  columns: Column<T>[]
  /** Column, and "-desc" or "-asc". */
  initialSort: string
  /** The text that is searched. */
  textOf: (row: T) => string
  filter: { name: string; label: string; options: string[]; valueOf: (row: T) => string }
}

export type Listing<T> = {
  shown: T[]
  total: number
  page: number
  pages: number
  query: string
  filter: string
  sort: string
}

export function buildListing<T>(rows: T[], listable: Listable<T>, address: URLSearchParams): Listing<T> {
  const { filter } = listable
  const query = (address.get("q") ?? "").trim()
  const asked = address.get(filter.name) ?? ""
  const chosen = filter.options.includes(asked) ? asked : ""
  // A column's button sends its sorting after the one that the form remembers.
  const { sort, sorted } = sortRows(rows, listable, address.getAll("sort").at(-1) ?? "")

  const found = sorted
    .filter((row) => matches(listable.textOf(row), query))
    .filter((row) => chosen === "" || filter.valueOf(row) === chosen)
  const pages = Math.max(1, Math.ceil(found.length / pageSize))
  const page = Math.min(pages, Math.max(1, Math.trunc(Number(address.get("page"))) || 1))
  const shown = found.slice((page - 1) * pageSize, page * pageSize)
  return { shown, total: found.length, page, pages, query, filter: chosen, sort }
}

function matches(text: string, query: string): boolean {
  const lower = text.toLowerCase()
  return query
    .toLowerCase()
    .split(/\s+/)
    .every((word) => lower.includes(word))
}

function sortRows<T>(rows: T[], listable: Listable<T>, asked: string): { sort: string; sorted: T[] } {
  const isKnown = listable.columns.some(({ id }) => asked === `${id}-asc` || asked === `${id}-desc`)
  const sort = isKnown ? asked : listable.initialSort
  const column = listable.columns.find(({ id }) => sort.startsWith(`${id}-`))!
  const direction = sort.endsWith("-desc") ? -1 : 1
  return { sort, sorted: rows.toSorted((a, b) => direction * compare(column.valueOf(a), column.valueOf(b))) }
}

function compare(a: string | number, b: string | number): number {
  return typeof a === "number" && typeof b === "number" ? a - b : String(a).localeCompare(String(b), "en")
}
