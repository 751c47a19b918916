import { mkdtempSync, readdirSync, readFileSync, rmSync } from "node:fs"
import { tmpdir } from "node:os"
import { join } from "node:path"
import { Readable } from "node:stream"
import { afterAll, expect, test } from "vitest"
import { pipeWhole } from "./pipeWhole"

const folder = mkdtempSync(join(tmpdir(), "pipe-"))
afterAll(() => rmSync(folder, { recursive: true }))

test("all that comes, in the place of what was there", async () => {
  const file = join(folder, "a.txt")
  await pipeWhole(file, Readable.from(["one"]))
  await pipeWhole(file, Readable.from(["zwölf", ", ", "zehn"]))
  expect(readFileSync(file, "utf8")).toBe("zwölf, zehn")
  expect(readdirSync(folder)).toEqual(["a.txt"])
})

test("what breaks off leaves nothing, however early", async () => {
  const broken = async function* () {
    yield* []
    throw new Error("Broken.")
  }
  for (let time = 0; time < 50; time++)
    await expect(pipeWhole(join(folder, `${time}.txt`), broken())).rejects.toThrow("Broken.")
  const aborted = AbortSignal.abort(new Error("Stopped."))
  await expect(pipeWhole(join(folder, "b.txt"), Readable.from(["x"]), aborted)).rejects.toThrow()
  expect(readdirSync(folder)).toEqual(["a.txt"])
})
