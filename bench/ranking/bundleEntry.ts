import { join } from "node:path"
import { build } from "esbuild"

const bundles = new Map<string, Promise<string>>()

/** A script that makes what a file of this folder exports a global of the page, unless the page has it already. */
export function bundleEntry(file: string, globalName: string): Promise<string> {
  const bundle = bundles.get(file) ?? make(file, globalName)
  bundles.set(file, bundle)
  return bundle
}

async function make(file: string, globalName: string): Promise<string> {
  const { outputFiles } = await build({
    entryPoints: [join(import.meta.dirname, `${file}.ts`)],
    bundle: true,
    write: false,
    format: "iife",
    globalName,
    logLevel: "silent",
  })
  return `if (!globalThis.${globalName}) { ${outputFiles[0]!.text}; globalThis.${globalName} = ${globalName} }`
}
