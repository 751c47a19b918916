import { existsSync, readdirSync, readFileSync } from "node:fs"
import { join } from "node:path"

type Package = {
  name: string
  version: string
  license?: string
  dependencies?: Record<string, string>
  repository?: string | { url: string }
}

/** The licences of the runtime dependencies and what they depend on, and of the model, as one text. */
export function thirdPartyNotices(root: string): string {
  const packages = [...runtimePackages(root)].sort()
  return [
    "Lumos for Chrome contains the following software and data of others.",
    dataNotice(root, "lumos-web-135m, the embedded model\nLicence: Apache-2.0", "assets/model"),
    dataNotice(root, "WordLlama l2_supercat, the vectors of words\nLicence: MIT", "assets/vectors"),
    ...packages.map((name) => packageNotice(join(root, "node_modules", name))),
  ].join(`\n\n${"-".repeat(80)}\n\n`)
}

function runtimePackages(root: string): Set<string> {
  const found = new Set<string>()
  const open = Object.keys(readPackage(root).dependencies ?? {})
  for (let name = open.pop(); name; name = open.pop()) {
    if (found.has(name)) continue
    found.add(name)
    open.push(...Object.keys(readPackage(join(root, "node_modules", name)).dependencies ?? {}))
  }
  return found
}

function packageNotice(folder: string): string {
  const { name, version, license, repository } = readPackage(folder)
  const source = typeof repository === "string" ? repository : repository?.url
  const texts = readdirSync(folder)
    .filter((file) => /^(licen[cs]e|notice|copying)/i.test(file))
    .map((file) => readFileSync(join(folder, file), "utf8").trim())
  return [
    `${name} ${version}\nLicence: ${license ?? "see below"}\nSource: ${source ?? "npm"}`,
    ...texts,
  ].join("\n\n")
}

function dataNotice(root: string, title: string, folder: string): string {
  const texts = ["README.md", "LICENSE"].map((file) => readFileSync(join(root, folder, file), "utf8").trim())
  return [title, ...texts].join("\n\n")
}

function readPackage(folder: string): Package {
  const path = join(folder, "package.json")
  if (!existsSync(path)) throw new Error(`${path} is missing. Run \`npm install\`, then try again.`)
  return JSON.parse(readFileSync(path, "utf8")) as Package
}
