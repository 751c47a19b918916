import { afterEach, beforeEach, expect, test, vi } from "vitest"
import { SilenceError, watch } from "./watch"

beforeEach(() => void vi.useFakeTimers())
afterEach(() => void vi.useRealTimers())

test("work that ends in time is left alone", async () => {
  await expect(watch(60_000, async () => "done")).resolves.toBe("done")
  expect(vi.getTimerCount()).toBe(0)
})

test("work that says nothing is given up", async () => {
  const watched = expect(watch(60_000, () => new Promise(() => {}))).rejects.toThrow(SilenceError)
  await vi.advanceTimersByTimeAsync(60_000)
  await watched
})

test("every sign of life starts the time anew", async () => {
  let alive = () => {}
  let over = false
  const watched = watch(60_000, (say) => {
    alive = say
    return new Promise(() => {})
  }).catch(() => (over = true))
  await vi.advanceTimersByTimeAsync(59_000)
  alive()
  await vi.advanceTimersByTimeAsync(59_000)
  expect(over).toBe(false)
  await vi.advanceTimersByTimeAsync(1_000)
  await watched
  expect(over).toBe(true)
})
