import type { Page } from "playwright/test"
import type { Operation } from "../../src/action/operation"
import type { ActionResult } from "../../src/execution/env"
import type { Secret } from "../../src/protocol/content"
import { bundleEntry, test as base } from "./inPage"
import type * as entry from "./performEntry"

export type Acting = {
  page: Page
  /** Shows the body in a page of its own. */
  show(html: string): Promise<void>
  /** Dispatches the operation on the element and, unless it was refused, observes it. */
  perform(selector: string, operation: Operation, options?: { secrets?: Secret[] }): Promise<ActionResult>
  /** Everything `log(…)` was called with in the page. */
  logged(): Promise<string[]>
}

export const test = base.extend<{ acting: Acting }>({
  acting: async ({ chromiumBrowser }, use) => {
    const page = await chromiumBrowser.newPage({ viewport: { width: 800, height: 600 } })
    const script = await bundleEntry("performEntry.ts", "lumos")
    const inject = () => page.evaluate(script)
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
