import type { Reply } from "../routing"
import type { Visitor } from "./visitor"

/** What the page's scripts get back. The message is shown as a toast. */
export function said(message: string): Reply {
  return json(200, { message })
}

/** As `said`, and the page shows it after loading itself again. */
export function saidOnReload(visitor: Visitor, message: string): Reply {
  visitor.session.flash = message
  return json(200, { reload: true })
}

export function refused(message: string, field?: string): Reply {
  return json(422, { message, field })
}

/** The page asks for the password and sends the same again. */
export function passwordFirst(): Reply {
  return json(403, { needs: "password" })
}

export function leadsTo(location: string): Reply {
  return json(200, { location })
}

function json(status: number, data: unknown): Reply {
  const headers = { "content-type": "application/json; charset=utf-8", "cache-control": "no-store" }
  return { status, headers, body: JSON.stringify(data) }
}
