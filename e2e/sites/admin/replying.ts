import { page, redirect } from "../routing"
import type { PageRequest, Reply } from "../routing"
import { record } from "./office"
import type { Office } from "./office"
import { notFoundPage } from "./pages/info"

export type Answer = (request: PageRequest, office: Office) => Reply

export function showNotFound(office: Office): Reply {
  return page(notFoundPage(office), 404)
}

/** Records what was done and leads back to where the visitor was. */
export function done({ form }: PageRequest, office: Office, what: string, fallback: string): Reply {
  record(office, what)
  const back = form.get("back") ?? ""
  return redirect(/^\/(?!\/)/.test(back) ? back : fallback)
}

/** The row that the address names, or the page that says it is not there. */
export function withRow<Row>(office: Office, row: Row | undefined, answer: (row: Row) => Reply): Reply {
  return row === undefined ? showNotFound(office) : answer(row)
}

/** For the page's own scripts, which show `toast` themselves. */
export function scriptReply(data: Record<string, string>): Reply {
  return { status: 200, headers: { "content-type": "application/json" }, body: JSON.stringify(data) }
}

export function textOf(form: URLSearchParams, name: string): string {
  return (form.get(name) ?? "").trim()
}

export function isEmail(text: string): boolean {
  return /^[^\s@]+@[^\s@]+\.[^\s@]+$/.test(text)
}

/** A whole number from 0, or null. */
export function readCount(text: string): number | null {
  return /^\d{1,6}$/.test(text) ? Number(text) : null
}
