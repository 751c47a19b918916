import { mkdtemp, rm, writeFile } from "node:fs/promises"
import { createServer, type Server } from "node:http"
import type { AddressInfo } from "node:net"
import { tmpdir } from "node:os"
import { join } from "node:path"
import { build } from "esbuild"
import { type BrowserContext, chromium, test as base, type Worker } from "playwright/test"
import { findChromium } from "../../scripts/chromium"
import type { Driver } from "./tabEnvEntry"

const root = new URL("../..", import.meta.url).pathname

export type Answer =
  string | { status?: number; headers?: Record<string, string>; body?: string; delay?: number }

/** A running extension that has nothing but the tab environment, and a site whose pages the test gives. */
export type Tab = {
  context: BrowserContext
  worker: Worker
  origin: string
  /** Serves these from now on; anything else is not found. */
  serve(pages: Record<string, Answer>): void
  /** Calls a method of the driver in the service worker. */
  drive<M extends keyof Driver>(method: M, ...args: unknown[]): Promise<Driven<M>>
}

type Driven<M extends keyof Driver> = Driver[M] extends (...args: never[]) => infer R ? Awaited<R> : Driver[M]

async function buildExtension(folder: string): Promise<void> {
  const common = { bundle: true, format: "iife", logLevel: "error" } as const
  await build({ ...common, entryPoints: [`${root}content/serve.ts`], outfile: join(folder, "content.js") })
  await build({
    ...common,
    entryPoints: [`${root}e2e/content/tabEnvEntry.ts`],
    outfile: join(folder, "worker.js"),
  })
  const manifest = {
    manifest_version: 3,
    name: "Tab environment",
    version: "1",
    permissions: ["scripting", "storage"],
    host_permissions: ["<all_urls>"],
    background: { service_worker: "worker.js" },
    content_scripts: [{ matches: ["https://lumos.invalid/*"], js: ["content.js"], all_frames: true }],
  }
  await writeFile(join(folder, "manifest.json"), JSON.stringify(manifest))
}

export const test = base.extend<
  { tab: Tab },
  { extension: Omit<Tab, "serve" | "drive"> & { server: Server } }
>({
  extension: [
    async ({}, use) => {
      const folder = await mkdtemp(join(tmpdir(), "tab-env-"))
      await buildExtension(folder)
      const context = await chromium.launchPersistentContext("", {
        executablePath: await findChromium(),
        headless: false,
        args: [
          "--headless=new",
          "--no-sandbox",
          `--disable-extensions-except=${folder}`,
          `--load-extension=${folder}`,
        ],
      })
      const worker = context.serviceWorkers()[0] ?? (await context.waitForEvent("serviceworker"))
      const server = createServer()
      await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve))
      const origin = `http://127.0.0.1:${(server.address() as AddressInfo).port}`
      await use({ context, worker, origin, server })
      await context.close()
      server.closeAllConnections()
      server.close()
      await rm(folder, { recursive: true, force: true })
    },
    { scope: "worker" },
  ],
  tab: async ({ extension: { server, ...extension } }, use) => {
    await use({
      ...extension,
      serve(pages) {
        server.removeAllListeners("request")
        server.on("request", (request, response) => {
          const path = new URL(request.url ?? "/", extension.origin).pathname
          const answer = pages[path] ?? { status: 404, body: "Not found" }
          const {
            status = 200,
            headers = {},
            body = "",
            delay = 0,
          } = typeof answer === "string" ? { body: answer } : answer
          const send = () => response.writeHead(status, { "content-type": "text/html", ...headers }).end(body)
          if (delay === 0) send()
          else setTimeout(send, delay)
        })
      },
      drive: (method, ...args) =>
        extension.worker.evaluate(
          ([method, args]) => {
            const member: unknown = (globalThis as unknown as { driver: Record<string, unknown> }).driver[
              method
            ]
            return typeof member === "function"
              ? (member as (...args: unknown[]) => unknown)(...args)
              : member
          },
          [method, args] as const,
        ) as never,
    })
    for (const page of extension.context.pages().slice(1)) await page.close()
  },
})

export { expect } from "playwright/test"
