import { join } from "node:path"
import { build } from "esbuild"
import { type Browser, chromium, test as base } from "playwright/test"
import { findChromium } from "../../scripts/chromium"

const bundles = new Map<string, Promise<string>>()

/** A file of this folder as one script to run in a page, which sets the global of this name once. */
export function bundleEntry(file: string, global: string): Promise<string> {
  const known = bundles.get(file)
  if (known) return known
  const script = build({
    entryPoints: [join(import.meta.dirname, file)],
    bundle: true,
    write: false,
    format: "iife",
    globalName: global,
  }).then(
    ({ outputFiles }) =>
      `if (!globalThis.${global}) { ${outputFiles[0]!.text}; globalThis.${global} = ${global} }`,
  )
  bundles.set(file, script)
  return script
}

/** Tests with a browser that has no extension. */
export const test = base.extend<object, { chromiumBrowser: Browser }>({
  chromiumBrowser: [
    async ({}, use) => {
      const browser = await chromium.launch({ executablePath: await findChromium(), args: ["--no-sandbox"] })
      await use(browser)
      await browser.close()
    },
    { scope: "worker" },
  ],
})
