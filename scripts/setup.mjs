import { spawnSync } from "node:child_process"
import { readFileSync } from "node:fs"
import { join, resolve } from "node:path"
import { pathToFileURL } from "node:url"

// node scripts/setup.mjs SCRIPT.ts [arguments]: installs what package-lock.json lists unless it is there, then runs the
// script. Plain JavaScript without dependencies, because it is what runs on a machine that has nothing yet.

const ROOT = join(import.meta.dirname, "..")

if (!isInstalled()) install()
const script = resolve(process.argv[2] ?? "")
process.argv.splice(1, 2, script)
const { register } = await import("tsx/esm/api")
register()
await import(pathToFileURL(script).href)

/** Whether node_modules has every package of the lock file in its version, but for those of other platforms. */
function isInstalled() {
  const wanted = readPackages("package-lock.json")
  const installed = readPackages("node_modules/.package-lock.json")
  return Object.entries(wanted ?? {}).every(
    ([path, { version, optional, devOptional }]) =>
      path === "" || optional || devOptional || installed?.[path]?.version === version,
  )
}

function readPackages(path) {
  try {
    return JSON.parse(readFileSync(join(ROOT, path), "utf8")).packages
  } catch {
    return undefined
  }
}

function install() {
  console.error("Installing the packages that package-lock.json lists (npm ci), which takes a minute or two.")
  const isWindows = process.platform === "win32"
  const { status } = spawnSync("npm", ["ci"], {
    cwd: ROOT,
    stdio: ["inherit", process.stderr, process.stderr],
    shell: isWindows,
  })
  if (status === 0) return
  console.error("npm ci failed, see above. Nothing was run.")
  process.exit(1)
}
