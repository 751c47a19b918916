import { expect, test } from "vitest"
import { createQueue } from "./queue"

test("work runs one at a time, in order, and a failure holds nobody up", async () => {
  const queue = createQueue()
  const log: string[] = []
  const run = (name: string, fails = false) =>
    queue(async () => {
      log.push(`${name} begins`)
      await Promise.resolve()
      log.push(`${name} ends`)
      if (fails) throw new Error(`${name} failed`)
      return name
    })
  const results = await Promise.allSettled([run("a"), run("b", true), run("c")])
  expect(log).toEqual(["a begins", "a ends", "b begins", "b ends", "c begins", "c ends"])
  expect(results.map((result) => result.status)).toEqual(["fulfilled", "rejected", "fulfilled"])
})
