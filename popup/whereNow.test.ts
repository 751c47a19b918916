import { expect, test } from "vitest"
import type { Session, Step } from "../src/agent/session"
import { whereNow } from "./whereNow"

const done = (index: number) => ({ index, rejected: [], actions: [{ result: {} }] }) as unknown as Step
const planned = (index: number) => ({ index, rejected: [], actions: [] }) as unknown as Step
const refused = (index: number) => ({ index, rejected: [{}], actions: [] }) as unknown as Step

test.each<[string, Session["formulation"], Session["state"]["status"], Step[], number, boolean]>([
  ["nothing is planned yet", "iterative", "looking", [], 1, false],
  ["the next step is being planned", "iterative", "planning", [done(1)], 2, false],
  ["a refused step is over", "iterative", "looking", [done(1), refused(2)], 3, false],
  ["a reply was refused and another is asked for", "iterative", "grounding", [done(1), refused(2)], 2, true],
  ["the run was interrupted after planning", "iterative", "looking", [done(1), planned(2)], 2, true],
  ["the person is asked about the last step", "iterative", "awaiting-answer", [done(1)], 1, true],
  ["the whole plan is there", "onetime", "acting", [done(1), planned(2), planned(3)], 2, true],
  ["the whole plan is carried out", "onetime", "looking", [done(1), done(2)], 2, true],
])("knows where a run is when %s", (_, formulation, status, steps, number, inRecord) => {
  const now = whereNow({ formulation, steps, state: { status } } as unknown as Session)
  expect(now.number).toBe(number)
  expect(now.step?.index).toBe(inRecord ? number : undefined)
})
