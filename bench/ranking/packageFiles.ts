import { execFileSync } from "node:child_process"
import { existsSync, mkdirSync, readFileSync, renameSync, rmSync } from "node:fs"
import { join } from "node:path"
import { hasIntegrity } from "./integrity"
import type { Package } from "./packages"

const FOLDER = join(import.meta.dirname, "../../out/ranking/packages")

/**
 * The folder with the files of the pinned package; downloads it with npm the first time. Throws when what comes is not
 * what was pinned.
 */
export function fetchPackage({ name, version, integrity }: Package): string {
  const folder = join(FOLDER, `${name.replace("/", "+")}@${version}`)
  if (existsSync(folder)) return folder
  const making = `${folder}.making`
  rmSync(making, { recursive: true, force: true })
  mkdirSync(making, { recursive: true })
  console.error(`Downloading ${name} ${version}.`)
  const archive = join(making, pack(`${name}@${version}`, making))
  if (!hasIntegrity(readFileSync(archive), integrity))
    throw new Error(
      `${name} ${version} is not what bench/ranking/packages.ts pins. Check the registry that npm uses.`,
    )
  execFileSync("tar", ["-xzf", archive, "-C", making, "--strip-components=1"])
  rmSync(archive)
  renameSync(making, folder)
  return folder
}

/** Downloads the package's archive into the folder and tells its file name. */
function pack(spec: string, folder: string): string {
  const printed = execFileSync(
    "npm",
    ["pack", spec, "--ignore-scripts", "--silent", "--pack-destination", folder],
    { encoding: "utf8", shell: process.platform === "win32" },
  )
  return printed.trim().split("\n").at(-1) ?? ""
}
