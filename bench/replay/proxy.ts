import { createServer, request as ask, type IncomingMessage, type ServerResponse } from "node:http"
import type { AddressInfo } from "node:net"

export type Proxy = { url: string; close(): Promise<void> }

/** What becomes of a body, by its media type; undefined leaves it as it is. */
export type Transform = (body: string, mediaType: string) => Promise<string | undefined>

/** Serves what another server of this machine has, with its texts transformed. */
export async function serveProxy(origin: string, transform: Transform): Promise<Proxy> {
  const server = createServer((incoming, response) => {
    forward(incoming, response).catch((error: unknown) => {
      console.error(error)
      response.writeHead(502).end()
    })
  })
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve))
  const url = `http://127.0.0.1:${(server.address() as AddressInfo).port}`
  return {
    url,
    close: () =>
      new Promise((resolve) => {
        server.close(() => resolve())
        server.closeAllConnections()
      }),
  }

  async function forward(incoming: IncomingMessage, response: ServerResponse): Promise<void> {
    const { method, headers } = incoming
    const own = { ...headers, host: new URL(origin).host, "accept-encoding": "identity" }
    if (own.origin !== undefined) own.origin = origin
    if (own.referer !== undefined) own.referer = own.referer.replace(url, origin)
    const answer = await new Promise<IncomingMessage>((resolve, reject) => {
      const asked = ask(new URL(incoming.url ?? "/", origin), { method, headers: own }, resolve)
      asked.once("error", reject)
      incoming.pipe(asked)
    })
    const chunks: Buffer[] = []
    for await (const chunk of answer) chunks.push(chunk as Buffer)
    const body = Buffer.concat(chunks)
    const mediaType = (answer.headers["content-type"] ?? "").split(";")[0]!.trim()
    const changed = mediaType.startsWith("text/")
      ? await transform(body.toString("utf8"), mediaType)
      : undefined
    const kept = { ...answer.headers }
    delete kept["content-length"]
    delete kept["transfer-encoding"]
    if (kept.location !== undefined) kept.location = kept.location.replace(origin, url)
    response.writeHead(answer.statusCode ?? 200, kept)
    response.end(changed ?? body)
  }
}
