import type { Reply } from "../routing"

/** An answer for the page's own script. */
export function json(data: unknown, status = 200): Reply {
  return {
    status,
    headers: { "content-type": "application/json; charset=utf-8", "cache-control": "no-store" },
    body: JSON.stringify(data),
  }
}
