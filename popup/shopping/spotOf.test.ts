import { expect, test } from "vitest"
import type { Observation, Step } from "../../src/agent/session"
import type { Evidence } from "../../src/shopping/ledger"
import { BLACK, BLUE } from "./exampleShopping"
import { spotOf } from "./spotOf"

const look = (url: string, snapshotId: string) =>
  ({ url, view: { snapshotIds: { 0: snapshotId, 4: `${snapshotId} inner` } } }) as unknown as Observation
const step = (url: string, snapshotId: string) => ({ observation: look(url, snapshotId) }) as Step
const said: Evidence = { url: BLUE, nodeId: 7, words: "Dark Blue" }

test.each<[string, Evidence, string | undefined]>([
  ["the main frame where none is named", said, "new"],
  ["a frame", { ...said, frameId: 4 }, "new inner"],
  ["a frame that is gone", { ...said, frameId: 5 }, undefined],
  ["another place of the page", { ...said, url: `${BLUE}#reviews` }, "new"],
  ["another page", { ...said, url: BLACK }, undefined],
  ["words without an element", { url: BLUE, words: "Dark Blue" }, undefined],
])("%s", (_, evidence, snapshotId) => {
  const { frameId = 0 } = evidence
  expect(spotOf({ steps: [step(BLUE, "old"), step(BLUE, "new")] }, evidence)).toEqual(
    snapshotId === undefined ? undefined : { frameId, nodeId: 7, snapshotId },
  )
})

test("the last look of a run that is over counts", () => {
  const steps = [step(BLUE, "old")]
  expect(spotOf({ steps, last: look(BLUE, "end") }, said)?.snapshotId).toBe("end")
  expect(spotOf({ steps, last: look(BLACK, "end") }, said)).toBeUndefined()
  expect(spotOf({ steps: [] }, said)).toBeUndefined()
})
