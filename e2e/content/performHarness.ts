import { build } from "esbuild"
import { type Browser, chromium, type Page, test as base } from "playwright/test"
import type { Operation } from "../../src/action/operation"
import type { ActionResult } from "../../src/execution/env"
import type { Secret } from "../../src/protocol/content"
import type * as entry from "./performEntry"

const root = new URL("../..", import.meta.url).pathname

let bundle: Promise<string> | undefined

/** The acting half of the content script as one script that sets the global `lumos`. */
function bundlePerformer(): Promise<string> {
  bundle ??= build({
    entryPoints: [`${root}e2e/content/performEntry.ts`],
    bundle: true,
    write: false,
    format: "iife",
    globalName: "lumos",
  }).then(({ outputFiles }) => outputFiles[0]!.text)
  return bundle
}

export type Acting = {
  page: Page
  /** Shows the body in a page of its own. */
  show(html: string): Promise<void>
  /** Dispatches the operation on the element and, unless it was refused, observes it. */
  perform(selector: string, operation: Operation, options?: { secrets?: Secret[] }): Promise<ActionResult>
  /** Everything `log(…)` was called with in the page. */
  logged(): Promise<string[]>
}

export const test = base.extend<{ acting: Acting }, { chromiumBrowser: Browser }>({
  chromiumBrowser: [
    async ({}, use) => {
      const browser = await chromium.launch({ executablePath: "/usr/bin/chromium", args: ["--no-sandbox"] })
      await use(browser)
      await browser.close()
    },
    { scope: "worker" },
  ],
  acting: async ({ chromiumBrowser }, use) => {
    const page = await chromiumBrowser.newPage({ viewport: { width: 800, height: 600 } })
    const script = await bundlePerformer()
    const inject = () => page.evaluate(`if (!globalThis.lumos) { ${script}; globalThis.lumos = lumos }`)
    await use({
      page,
      async show(html) {
        await page.setContent(
          `<!doctype html><html lang="en"><head><title>Test</title><style>body { margin: 0 }</style>
          <script>window.logged = []; window.log = (...words) => logged.push(words.join(" "))</script></head>
          <body>${html}</body></html>`,
        )
        await inject()
      },
      async perform(selector, operation, { secrets = [] } = {}) {
        return page.evaluate(
          ([selector, operation, secrets]) =>
            (globalThis as unknown as { lumos: typeof entry }).lumos.perform(selector, operation, secrets),
          [selector, operation, secrets] as const,
        )
      },
      logged: () => page.evaluate(() => (globalThis as unknown as { logged: string[] }).logged),
    })
    await page.close()
  },
})

export { expect } from "playwright/test"
