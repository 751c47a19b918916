import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs"
import { tmpdir } from "node:os"
import { join } from "node:path"
import { afterAll, expect, test } from "vitest"
import { writeWhole } from "./writeWhole"

const folder = mkdtempSync(join(tmpdir(), "whole-"))
afterAll(() => rmSync(folder, { recursive: true }))

test("a new file, and one in the place of another", () => {
  const file = join(folder, "a/b.json")
  writeWhole(file, "one")
  writeWhole(file, "zwölf")
  expect(readFileSync(file, "utf8")).toBe("zwölf")
  expect(readdirSync(join(folder, "a"))).toEqual(["b.json"])
})

test("what cannot be written leaves what is there, and nothing beside it", () => {
  const place = join(folder, "taken")
  mkdirSync(place)
  writeFileSync(join(place, "kept"), "kept")
  expect(() => writeWhole(place, "text")).toThrow()
  expect(readFileSync(join(place, "kept"), "utf8")).toBe("kept")
  expect(readdirSync(folder).sort()).toEqual(["a", "taken"])
})
