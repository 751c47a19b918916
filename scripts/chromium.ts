import { execFileSync } from "node:child_process"
import { accessSync, constants, existsSync } from "node:fs"
import { delimiter, join } from "node:path"
import { chromium } from "playwright"

const NAMES = ["chromium", "chromium-browser"]
const PLACES = ["/Applications/Chromium.app/Contents/MacOS/Chromium", "/snap/bin/chromium"]

/**
 * A Chromium that takes `--load-extension`: CHROMIUM_PATH, one on the system, playwright's own download, or Debian's
 * package, which is installed when we may. Branded Chrome ignores the switch and is not looked for. Throws an Error
 * that says what to do.
 */
export async function findChromium(): Promise<string> {
  const named = process.env["CHROMIUM_PATH"]
  if (named && !isExecutable(named))
    throw new Error(`CHROMIUM_PATH is ${named}, which is not a program. Correct or unset it, then try again.`)
  const found = named ?? findInstalled()
  if (found) return found
  installFromDebian()
  const installed = findInstalled()
  if (installed) return installed
  throw new Error(
    "No Chromium was found. Install it (for example `apt-get install chromium` or `npx playwright install chromium`) " +
      "or set CHROMIUM_PATH to a Chromium or Chrome for Testing, then try again.",
  )
}

function findInstalled(): string | undefined {
  const onPath = (process.env["PATH"] ?? "")
    .split(delimiter)
    .flatMap((folder) => NAMES.map((name) => join(folder, name)))
  return [...onPath, ...PLACES, chromium.executablePath()].find(isExecutable)
}

function installFromDebian(): void {
  const mayInstall = process.getuid?.() === 0 && existsSync("/usr/bin/apt-get")
  if (!mayInstall) return
  console.error("No Chromium was found; installing Debian's package (apt-get install chromium).")
  const run = (...args: string[]) =>
    execFileSync("apt-get", args, {
      stdio: ["inherit", process.stderr, process.stderr],
      env: { ...process.env, DEBIAN_FRONTEND: "noninteractive" },
    })
  try {
    run("update")
    run("install", "-y", "--no-install-recommends", "chromium")
  } catch (error) {
    console.error(`apt-get failed: ${error instanceof Error ? error.message : String(error)}`)
  }
}

function isExecutable(path: string): boolean {
  try {
    accessSync(path, constants.X_OK)
    return true
  } catch {
    return false
  }
}
