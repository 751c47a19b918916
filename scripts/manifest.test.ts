import { readFileSync } from "node:fs"
import { expect, test } from "vitest"

// Plasmo builds from package.json#manifest; manifest.json is the one that people read and change.
test("package.json has the same manifest as manifest.json", () => {
  const read = (name: string): unknown =>
    JSON.parse(readFileSync(new URL(`../${name}`, import.meta.url), "utf8"))
  const { manifest } = read("package.json") as { manifest: unknown }
  expect(manifest).toEqual(read("manifest.json"))
  // wllama needs JavaScript Promise Integration, which Chrome has from 137 on.
  expect(manifest).toMatchObject({ minimum_chrome_version: "137" })
})
