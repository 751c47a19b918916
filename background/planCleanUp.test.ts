import { expect, test } from "vitest"
import { planCleanUp } from "./planCleanUp"

const head = (sessionId: string, startedAt: number, rest: { ended?: boolean; pinned?: boolean } = {}) => ({
  sessionId,
  startedAt,
  ended: true,
  eventBytes: 10,
  ...rest,
})

const heads = [head("new", 9), head("pinned", 1, { pinned: true }), head("old", 2), head("middle", 5)]
const held = [
  { stored: 100, sessionIds: ["old"] },
  { stored: 200, sessionIds: ["old", "middle"] },
  { stored: 400, sessionIds: ["pinned", "old"] },
]

// Used: 4 × 10 + 700 = 740. The oldest frees 10 + 100; with the middle one, which shares with it, 10 + 200 more.
test.each([
  [740, undefined],
  [739, { sessionIds: ["old"], freedBytes: 110 }],
  [630, { sessionIds: ["old"], freedBytes: 110 }],
  [629, { sessionIds: ["old", "middle"], freedBytes: 320 }],
  [420, { sessionIds: ["old", "middle"], freedBytes: 320 }],
  [419, { sessionIds: ["old", "middle", "new"], freedBytes: 330 }],
  [0, { sessionIds: ["old", "middle", "new"], freedBytes: 330 }],
])("under a limit of %d bytes: %j", (limitBytes, expected) => {
  expect(planCleanUp(heads, held, limitBytes)).toEqual(
    expected && { ...expected, usedBytes: 740, limitBytes },
  )
})

test("runs that go on and pinned ones are never offered", () => {
  const kept = [head("running", 1, { ended: false }), head("pinned", 2, { pinned: true })]
  expect(planCleanUp(kept, [], 0)).toBeUndefined()
})
