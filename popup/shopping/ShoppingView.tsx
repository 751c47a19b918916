import { hasEnded, type Session } from "../../src/agent/session"
import type { Shopping } from "../../src/shopping/shopping"
import type { Background } from "../background"
import type { Attempt } from "../useAttempt"
import { Candidates } from "./Candidates"
import { candidatesOf, explainPrice, standingNow } from "./candidatesOf"
import type { Correct } from "./Chips"
import { Looking } from "./Looking"
import { Points } from "./Points"
import { Proofs } from "./proofs"
import { Report } from "./Report"

/** The shopping assistant's part of a run: what it looks for, what it found and why. Without `actions` only to read. */
export function ShoppingView(props: {
  session: Session
  shopping: Shopping
  actions?: { background: Background; attempt: Attempt }
}) {
  const { session, shopping, actions } = props
  const { sessionId, state } = session
  const ended = hasEnded(session)
  const live = ended ? undefined : actions
  const candidates = candidatesOf(shopping)
  const { candidate, ledger } = standingNow(shopping)
  const isNearest = ended && state.status !== "done"

  const onCorrect: Correct | undefined =
    live &&
    ((change) =>
      void live.attempt(() => live.background.setLedger({ sessionId, ledger: change(shopping.ledger) })))
  const onChoose =
    live && ((id: string) => void live.attempt(() => live.background.choosePick({ sessionId, id })))

  return (
    <Proofs session={session}>
      <section className="shopping" aria-label="Shopping">
        {!ended && <Looking session={session} shopping={shopping} />}
        {ended && shopping.report !== undefined && <Report report={shopping.report} />}
        {candidates.length > 0 && (
          <Candidates
            heading={isNearest ? "Nearest to what you asked for" : ended ? "Compared" : "Compared so far"}
            candidates={candidates}
            most={isNearest ? 1 : 4}
            onChoose={onChoose}
          />
        )}
        <Points
          ledger={ledger}
          isJudged={candidate !== undefined}
          price={candidate && explainPrice(candidate)}
          of={isNearest && !shopping.pick ? "the nearest" : shopping.pick ? "the pick" : "the best so far"}
          onCorrect={onCorrect}
        />
      </section>
    </Proofs>
  )
}
