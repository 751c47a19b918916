import { mkdtempSync, rmSync, writeFileSync } from "node:fs"
import { tmpdir } from "node:os"
import { dirname, join } from "node:path"
import { fileURLToPath } from "node:url"
import { buildSync } from "esbuild"
import { launchExtension } from "../../scripts/launchExtension"
import { makeE2eBuild } from "../../scripts/makeE2eBuild"

const HERE = dirname(fileURLToPath(import.meta.url))
const BUILD = join(HERE, "../../build/chrome-mv3-e2e")

/**
 * The built extension with nothing but `createEngine()` in its service worker, where it is the global `engine`. Files
 * of the build can be replaced, by path.
 */
export async function launchEngine(replaced: Record<string, Buffer> = {}) {
  const folder = mkdtempSync(join(tmpdir(), "lumos-build-"))
  const { outputFiles } = buildSync({
    entryPoints: [join(HERE, "worker.ts")],
    bundle: true,
    write: false,
    format: "iife",
  })
  makeE2eBuild(BUILD, folder)
  const files = { ...replaced, "static/background/index.js": outputFiles[0]!.contents }
  for (const [path, contents] of Object.entries(files)) {
    // The file is a link to the build's own: unlink it, never write into it.
    rmSync(join(folder, path))
    writeFileSync(join(folder, path), contents)
  }
  const extension = await launchExtension(folder)
  return {
    ...extension,
    async close() {
      await extension.close()
      rmSync(folder, { recursive: true, force: true })
    },
  }
}
