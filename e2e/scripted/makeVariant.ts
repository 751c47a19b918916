import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs"
import { tmpdir } from "node:os"
import { dirname, join } from "node:path"
import { fileURLToPath } from "node:url"
import { buildSync } from "esbuild"
import { makeE2eBuild } from "../../scripts/makeE2eBuild"

const BUILD = fileURLToPath(new URL("../../build/chrome-mv3-e2e", import.meta.url))

/** What stands in the place of the build's files, by path; undefined: no file. */
export type Changes = Record<string, string | Uint8Array | undefined>

/** A copy of the build in a new folder, with some files changed. Delete the folder when done. */
export function makeVariant(changes: Changes): string {
  const folder = mkdtempSync(join(tmpdir(), "lumos-variant-"))
  makeE2eBuild(BUILD, folder)
  changeVariant(folder, changes)
  return folder
}

/** Changes files of a variant that a browser may be using: it reads an extension's files anew each time. */
export function changeVariant(folder: string, changes: Changes): void {
  for (const [path, contents] of Object.entries(changes)) {
    const file = join(folder, path)
    // The file is a link to the build's own: unlinked, never written into.
    rmSync(file, { force: true })
    mkdirSync(dirname(file), { recursive: true })
    if (contents !== undefined) writeFileSync(file, contents)
  }
}

/** A file as it was built. */
export function readBuilt(path: string): Buffer {
  return readFileSync(join(BUILD, path))
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
