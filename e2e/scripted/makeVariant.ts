import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs"
import { tmpdir } from "node:os"
import { dirname, join } from "node:path"
import { fileURLToPath } from "node:url"
import { buildSync } from "esbuild"
import { makeE2eBuild } from "../../scripts/makeE2eBuild"

const BUILD = fileURLToPath(new URL("../../build/chrome-mv3-e2e", import.meta.url))

/**
 * A copy of the build in a new folder, with files replaced or added by path, or left out where undefined is given.
 * Delete the folder when done.
 */
export function makeVariant(files: Record<string, string | Uint8Array | undefined>): string {
  const folder = mkdtempSync(join(tmpdir(), "lumos-variant-"))
  makeE2eBuild(BUILD, folder)
  for (const [path, contents] of Object.entries(files)) {
    const file = join(folder, path)
    // The file is a link to the build's own: unlinked, never written into.
    rmSync(file, { force: true })
    mkdirSync(dirname(file), { recursive: true })
    if (contents !== undefined) writeFileSync(file, contents)
  }
  return folder
}

/** The build with a scripted model in place of the engines, and a blank page of the extension's own. */
export function makeScriptedBuild(): string {
  const { outputFiles } = buildSync({
    entryPoints: [fileURLToPath(new URL("offscreen.ts", import.meta.url))],
    bundle: true,
    write: false,
    format: "iife",
  })
  return makeVariant({
    "tabs/offscreen.html": '<!doctype html><script src="/tabs/scripted.js"></script>',
    "tabs/scripted.js": outputFiles[0]!.contents,
    "blank.html": "<!doctype html><title>Backstage</title>",
  })
}
