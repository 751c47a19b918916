import { expect, test } from "vitest"
import type { SessionEventBody } from "../src/agent/session"
import type { SessionPortMessage } from "../src/protocol/sessionPort"
import { foldMessage, type Shown } from "./foldMessage"

test("a run that starts takes the place of the last one", () => {
  const shown = fold([started("a"), event("a", 1, { type: "looking" }), started("b")])
  expect(shown.session).toMatchObject({ sessionId: "b", seq: 0 })
})

test("an event that was already in the session changes nothing", () => {
  const shown = fold([started("a"), event("a", 1, { type: "planning" })])
  expect(foldMessage(shown, event("a", 1, { type: "looking" }))).toBe(shown)
})

test("a missing event means that the session must be asked for anew", () => {
  expect(foldMessage(fold([started("a")]), event("a", 2, { type: "looking" }))).toBe("lost")
})

test("an event of an earlier run is left alone, one of an unknown run is not", () => {
  const shown = fold([started("b")])
  const late = event("a", 9, { type: "feedback", worked: true })
  expect(foldMessage(shown, late)).toBe(shown)
  expect(foldMessage({}, late)).toBe("lost")
})

test("what the engine does is kept beside the session", () => {
  const activity = { doing: "loading-model", fraction: 0.42 } as const
  const shown = fold([started("a"), { type: "activity", activity }])
  expect(shown).toMatchObject({ session: { sessionId: "a" }, activity })
})

function fold(messages: SessionPortMessage[]): Shown {
  return messages.reduce<Shown>((shown, message) => {
    const next = foldMessage(shown, message)
    if (next === "lost") throw new Error("lost")
    return next
  }, {})
}

function started(sessionId: string): SessionPortMessage {
  return {
    type: "event",
    event: {
      type: "started",
      sessionId,
      tabId: 1,
      task: "t",
      formulation: "iterative",
      modelId: "m",
      dialogue: "page",
      startUrl: "https://shop.example/",
      seq: 0,
      at: 1,
    },
  }
}

function event(
  sessionId: string,
  seq: number,
  body: SessionEventBody,
): SessionPortMessage & { type: "event" } {
  return { type: "event", event: { ...body, sessionId, seq, at: seq } }
}
