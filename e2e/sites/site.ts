import { createServer } from "node:http"
import type { IncomingMessage, ServerResponse } from "node:http"
import type { AddressInfo } from "node:net"

/** A website for the agent to act on. `state()` is what the visitor has done so far, for tests to check. */
export type SiteInstance<State> = {
  handle(request: IncomingMessage, response: ServerResponse): void | Promise<void>
  state(): State
}

export type Site<State> = {
  name: string
  create(): SiteInstance<State>
}

export type ServedSite<State> = {
  url: string
  state(): State
  /** Forgets everything the visitor did. */
  reset(): void
  close(): Promise<void>
}

/** Serves a site to this machine only. Port 0 takes any free port. */
export async function serveSite<State>(site: Site<State>, port = 0): Promise<ServedSite<State>> {
  let instance = site.create()

  const server = createServer((request, response) => {
    Promise.resolve(instance.handle(request, response)).catch((error: unknown) => fail(response, error))
  })
  await new Promise<void>((resolve, reject) => {
    server.once("error", reject)
    server.listen(port, "127.0.0.1", resolve)
  })

  return {
    url: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
    state: () => instance.state(),
    reset: () => {
      instance = site.create()
    },
    close: () =>
      new Promise((resolve, reject) => {
        server.close((error) => (error ? reject(error) : resolve()))
        server.closeAllConnections()
      }),
  }
}

function fail(response: ServerResponse, error: unknown): void {
  console.error(error)
  if (!response.headersSent) response.writeHead(500, { "content-type": "text/plain; charset=utf-8" })
  response.end("Internal server error")
}
