import type { IncomingMessage, ServerResponse } from "node:http"
import type { Html } from "./html"

export type PageRequest = {
  path: string
  /** The `:name` parts of the route's path. */
  params: Record<string, string>
  query: URLSearchParams
  form: URLSearchParams
}

export type Reply = { status: number; headers: Record<string, string>; body: string }

export type Route = [method: "GET" | "POST", path: string, answer: (request: PageRequest) => Reply]

const maxFormBytes = 100_000

// Pages load nothing from elsewhere; the policy makes the browser prove it.
const pageHeaders = {
  "content-type": "text/html; charset=utf-8",
  "content-security-policy": "default-src 'self'; form-action 'self'; frame-ancestors 'self'",
  "cache-control": "no-store",
}

export function page(document: Html, status = 200): Reply {
  return { status, headers: pageHeaders, body: document.markup }
}

export function redirect(location: string): Reply {
  return { status: 303, headers: { location }, body: "" }
}

export function asset(contentType: string, body: string): Reply {
  return { status: 200, headers: { "content-type": contentType, "cache-control": "max-age=300" }, body }
}

/** Answers with the first route that fits; HEAD is answered as GET. */
export function router(routes: Route[], notFound: (request: PageRequest) => Reply) {
  return async (incoming: IncomingMessage, response: ServerResponse): Promise<void> => {
    const url = new URL(incoming.url ?? "/", "http://site.invalid")
    const method = incoming.method === "HEAD" ? "GET" : incoming.method
    const form = await readForm(incoming)

    let answer = notFound
    let params: Record<string, string> = {}
    for (const [routeMethod, path, routeAnswer] of routes) {
      const found = routeMethod === method ? matchPath(path, url.pathname) : null
      if (!found) continue
      answer = routeAnswer
      params = found
      break
    }

    const reply = answer({ path: url.pathname, params, query: url.searchParams, form })
    response.writeHead(reply.status, reply.headers)
    response.end(incoming.method === "HEAD" ? "" : reply.body)
  }
}

function matchPath(pattern: string, path: string): Record<string, string> | null {
  const names = pattern.split("/")
  const parts = path.split("/")
  if (names.length !== parts.length) return null

  const params: Record<string, string> = {}
  for (const [index, name] of names.entries()) {
    const part = parts[index] ?? ""
    if (name.startsWith(":")) params[name.slice(1)] = part
    else if (name !== part) return null
  }
  return params
}

async function readForm(incoming: IncomingMessage): Promise<URLSearchParams> {
  const chunks: Buffer[] = []
  let size = 0
  for await (const chunk of incoming as AsyncIterable<Buffer>) {
    size += chunk.length
    if (size > maxFormBytes) throw new Error(`The form is larger than ${maxFormBytes} bytes.`)
    chunks.push(chunk)
  }
  return new URLSearchParams(Buffer.concat(chunks).toString("utf8"))
}
