import { mkdirSync, mkdtempSync, readFileSync, readdirSync, rmSync, statSync, writeFileSync } from "node:fs"
import { tmpdir } from "node:os"
import { join } from "node:path"
import { expect, onTestFinished, test } from "vitest"
import { makeE2eBuild } from "./makeE2eBuild"

test("the e2e build differs from the build in one thing: hosts are granted", () => {
  const folder = mkdtempSync(join(tmpdir(), "lumos-"))
  onTestFinished(() => rmSync(folder, { recursive: true }))
  const [from, to] = [join(folder, "prod"), join(folder, "e2e")]
  const manifest = { name: "x", permissions: ["storage"], optional_host_permissions: ["<all_urls>"] }
  mkdirSync(join(from, "model"), { recursive: true })
  writeFileSync(join(from, "manifest.json"), JSON.stringify(manifest))
  writeFileSync(join(from, "model/weights"), "1234")

  makeE2eBuild(from, to)

  expect(JSON.parse(readFileSync(join(to, "manifest.json"), "utf8"))).toEqual({
    name: "x",
    permissions: ["storage"],
    host_permissions: ["<all_urls>"],
  })
  expect(readdirSync(to, { recursive: true }).sort()).toEqual(readdirSync(from, { recursive: true }).sort())
  expect(statSync(join(to, "model/weights")).ino).toBe(statSync(join(from, "model/weights")).ino)
  expect(JSON.parse(readFileSync(join(from, "manifest.json"), "utf8"))).toEqual(manifest)
})
