import { spawn } from "node:child_process"
import { mkdtempSync, rmSync } from "node:fs"
import { tmpdir } from "node:os"
import { join } from "node:path"
import type { Readable } from "node:stream"
import { findChromium } from "../../scripts/chromium"
import { extensionSwitches, headlessSwitches } from "../../scripts/launchExtension"

export type BrowserServer = {
  /** As `--browser` takes it. */
  address: string
  /** Ends it as a crash or a machine that is gone would. */
  kill(): Promise<void>
}

/** A Chromium of its own process, which others use over the DevTools protocol; with the extension of `folder`, if given. */
export async function serveBrowser(folder?: string): Promise<BrowserServer> {
  const profile = mkdtempSync(join(tmpdir(), "lumos-served-"))
  const child = spawn(
    await findChromium(),
    [
      ...(folder === undefined ? headlessSwitches(false) : extensionSwitches(folder, false)),
      ...[`--user-data-dir=${profile}`, "--remote-debugging-port=0", "--no-first-run"],
      "about:blank",
    ],
    { stdio: ["ignore", "ignore", "pipe"], detached: true },
  )
  const exited = new Promise<void>((resolve) => child.once("exit", () => resolve()))
  const host = await Promise.race([readHost(child.stderr), exited])
  if (host === undefined)
    throw new Error("Chromium ended before it could be used over the DevTools protocol.")
  return { address: `http://${host}`, kill }

  async function kill(): Promise<void> {
    // Its helpers are of its process group.
    if (child.exitCode === null && child.signalCode === null) process.kill(-child.pid!, "SIGKILL")
    await exited
    rmSync(profile, { recursive: true, force: true, maxRetries: 3 })
  }
}

/** What it says it listens on; all that it says is read, so that it never waits for a reader. */
function readHost(said: Readable): Promise<string> {
  let text = ""
  return new Promise((resolve) => {
    said.on("data", (piece) => {
      text = (text + String(piece)).slice(-10_000)
      const [, host] = /DevTools listening on ws:\/\/([^/]+)/.exec(text) ?? []
      if (host !== undefined) resolve(host)
    })
  })
}
