import { execFileSync } from "node:child_process"
import {
  cpSync,
  existsSync,
  linkSync,
  mkdirSync,
  readFileSync,
  rmSync,
  statSync,
  writeFileSync,
} from "node:fs"
import { dirname, join } from "node:path"
import { fileURLToPath } from "node:url"
import { prebuiltAppConfig } from "@mlc-ai/web-llm"
import { buildSync } from "esbuild"
import { makeE2eBuild } from "./makeE2eBuild"
import { sourceStamp } from "./sourceStamp"
import { thirdPartyNotices } from "./thirdPartyNotices"

const ROOT = join(dirname(fileURLToPath(import.meta.url)), "..")
const BUILD = join(ROOT, "build/chrome-mv3-prod")
const E2E_BUILD = join(ROOT, "build/chrome-mv3-e2e")
const PLASMO = join(ROOT, "node_modules/plasmo/bin/index.mjs")
/** What is made anew with every build. */
const WRITTEN = ["manifest.json", "tabs/library.html", "tabs/offscreen.html", "THIRD_PARTY_NOTICES.txt"]
const STAMP = join(ROOT, "build/.stamp")

/** What Parcel does not bundle: path in the build → path in the repository. */
const COPIED = {
  ...Object.fromEntries(modelFiles().map((name) => [`model/${name}`, `assets/model/${name}`])),
  ...Object.fromEntries(
    ["vectors.bin", "tokenizer.json"].map((name) => [`vectors/${name}`, `assets/vectors/${name}`]),
  ),
  "wllama/wllama.wasm": "node_modules/@wllama/wllama/esm/wasm/wllama.wasm",
}

/** The Worker that runs WebLLM, which Parcel does not bundle: path in the build → its entry. */
const WORKERS = { "webllm/worker.js": "engines/webllm/worker.ts" }

/** The list of models of WebLLM's package, without the package. */
const PREBUILT = "webllm/models.json"

/** Builds the extension and its e2e variant unless the last build is of the same sources. */
export function build({ force = false } = {}): void {
  const stamp = sourceStamp(ROOT)
  const isCurrent = existsSync(STAMP) && readFileSync(STAMP, "utf8") === stamp && missing().length === 0
  if (isCurrent && !force) {
    console.error("Nothing has changed since the last build. (--force builds anyway.)")
    return
  }
  rmSync(STAMP, { force: true })
  rmSync(BUILD, { recursive: true, force: true })
  execFileSync(process.execPath, [PLASMO, "build", "--src-path=."], {
    cwd: ROOT,
    // Standard output belongs to what the command was asked for.
    stdio: ["inherit", process.stderr, process.stderr],
  })
  for (const [to, from] of Object.entries(COPIED)) linkOrCopy(join(ROOT, from), join(BUILD, to))
  for (const [to, from] of Object.entries(WORKERS)) bundleWorker(join(ROOT, from), join(BUILD, to))
  writeFileSync(join(BUILD, PREBUILT), JSON.stringify(prebuiltAppConfig.model_list))
  writeFileSync(join(BUILD, "THIRD_PARTY_NOTICES.txt"), thirdPartyNotices(ROOT))
  makeE2eBuild(BUILD, E2E_BUILD)
  const problems = missing()
  if (problems.length > 0) throw new Error(`The build is not complete:\n${problems.join("\n")}`)
  writeFileSync(STAMP, stamp)
  console.error(`Built ${BUILD}. Load it on chrome://extensions with "Load unpacked".`)
}

/** One line per file that is not in a build, or not whole. */
function missing(): string[] {
  return [BUILD, E2E_BUILD].flatMap((folder) => [
    ...Object.entries(COPIED)
      .filter(([to, from]) => sizeOf(join(folder, to)) !== statSync(join(ROOT, from)).size)
      .map(([to]) => `${join(folder, to)} is missing or incomplete`),
    ...[...WRITTEN, PREBUILT, ...Object.keys(WORKERS)]
      .filter((name) => !sizeOf(join(folder, name)))
      .map((name) => `${join(folder, name)} is missing`),
  ])
}

export function bundleWorker(from: string, to: string): void {
  buildSync({
    entryPoints: [from],
    outfile: to,
    bundle: true,
    minify: true,
    format: "iife",
    logLevel: "error",
  })
}

function modelFiles(): string[] {
  const shards = readFileSync(join(ROOT, "assets/model/SHA256SUMS"), "utf8").match(/\S+\.gguf/g) ?? []
  return [...shards, "SHA256SUMS", "tokenizer.json", "tokenizer_config.json", "LICENSE", "README.md"]
}

function linkOrCopy(from: string, to: string): void {
  mkdirSync(dirname(to), { recursive: true })
  try {
    linkSync(from, to)
  } catch {
    // Another file system, or one without hard links.
    cpSync(from, to)
  }
}

function sizeOf(path: string): number | undefined {
  return statSync(path, { throwIfNoEntry: false })?.size
}

if (process.argv[1] === fileURLToPath(import.meta.url)) build({ force: process.argv.includes("--force") })
