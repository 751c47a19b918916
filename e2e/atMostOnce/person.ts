import { expect } from "playwright/test"
import { hasEnded, type Session } from "../../src/agent/session"
import type { backgroundContract } from "../../src/protocol/background"
import { client, type Client, type Request } from "../../src/protocol/rpc"
import type { CountingShop } from "./countingShop"

/** Milliseconds without an event after which a run counts as silent. */
const SILENCE = 30_000

export type Background = Client<typeof backgroundContract>

export function backgroundThrough(send: (request: Request) => Promise<unknown>): Background {
  return client<typeof backgroundContract>("background", send)
}

/** Agrees as long as the shop has not been asked for an order: whoever can see that one was placed would not agree. */
export async function answerConsent(
  background: Background,
  { sessionId, requestId }: { sessionId: string; requestId: string },
  shop: CountingShop,
): Promise<void> {
  const allow = shop.asked() === 0
  await background.answerConsent({ sessionId, requestId, allow })
}

export type Followed = { session: Session; askedAgain: boolean; questions: string[] }

/** Does what a person would who has opened the panel again, until the run has ended. Fails when it is silent. */
export async function followToItsEnd(
  background: Background,
  sessionId: string,
  shop: CountingShop,
): Promise<Followed> {
  const followed = { askedAgain: false, questions: [] as string[] }
  for (let seq = -1; ;) {
    const session = await nextWord(background, sessionId, seq)
    if (hasEnded(session)) return { session, ...followed }
    seq = session.seq
    const { state } = session
    if (state.status === "awaiting-consent") {
      followed.askedAgain ||= shop.asked() > 0
      await answerConsent(background, { sessionId, requestId: state.request.requestId }, shop)
    }
    if (state.status === "awaiting-answer") {
      const { questionId, text } = state.question
      followed.questions.push(text)
      const answer = shop.asked() > 0 ? "It is ordered." : "Nothing is ordered yet."
      await background.answerQuestion({ sessionId, questionId, answer })
    }
  }
}

/** The session once an event has come after that of this `seq`. Fails when none comes. */
async function nextWord(background: Background, sessionId: string, seq: number): Promise<Session> {
  let session: Session | undefined
  await expect
    .poll(
      async () => {
        // A worker that is just being stopped answers nothing.
        session = await background.getSession({ sessionId }).catch(() => undefined)
        return session?.seq ?? -1
      },
      { message: "the run says something", timeout: SILENCE, intervals: [50] },
    )
    .toBeGreaterThan(seq)
  return session!
}
