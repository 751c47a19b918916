import { expect, test } from "vitest"
import type { Thinking } from "../src/protocol/background"
import { formatEngine, formatPrivacy } from "./formatEngine"

const info = { engine: "wllama", device: "cpu", modelId: "m", threads: 2, loadMs: 1 } as const
const embedded: Thinking = { planning: { name: "Embedded model", info }, sentTo: [] }
const gpu = { ...info, engine: "webllm", device: "webgpu", threads: undefined } as never

test.each<[Partial<Thinking>, string]>([
  [{}, "Embedded model · CPU, 2 threads"],
  [{ planning: { name: "M", info: { ...info, threads: 1 } } }, "M · CPU, 1 thread"],
  [
    { planning: { name: "Qwen3 1.7B", info: gpu }, secondsPerStep: 2.4 },
    "Qwen3 1.7B · GPU · about 2 s a step",
  ],
  [{ secondsPerStep: 0.3 }, "Embedded model · CPU, 2 threads · about 1 s a step"],
  [{ secondsPerStep: 89 }, "Embedded model · CPU, 2 threads · about 89 s a step"],
  [{ secondsPerStep: 200 }, "Embedded model · CPU, 2 threads · about 3 min a step"],
  [
    { planning: { name: "A", info: { ...info, device: "elsewhere" } }, grounding: { name: "B" } },
    "A plans, B grounds",
  ],
  [
    { planning: { name: "Lumos web, planning", info: gpu }, readsNoPage: true },
    "Lumos web, planning · GPU · does not read the page",
  ],
])("%o is shown as %s", (thinking, shown) => {
  expect(formatEngine({ ...embedded, ...thinking })).toBe(shown)
})

test("says where pages and tasks go", () => {
  expect(formatPrivacy([])).toBe("The model, your tasks and their records stay on this machine.")
  expect(formatPrivacy(["a.example", "b.example:8000"])).toBe(
    "Pages and tasks are sent to a.example and b.example:8000; their records stay on this machine.",
  )
})
