import { curlyQuotes } from "../../src/agent/describeSession"
import type { Constraint, Ledger } from "../../src/shopping/ledger"
import { CheckIcon, CrossIcon } from "../icons"
import { pointsOf } from "./candidatesOf"
import { Chips, type Correct } from "./Chips"
import { OpenIcon } from "./icons"
import { Proof } from "./proofs"
import { Problems } from "./ShopForIt"

const STATUS = {
  met: { words: "Met", StatusIcon: CheckIcon },
  broken: { words: "Not met", StatusIcon: CrossIcon },
  open: { words: "Open", StatusIcon: OpenIcon },
}
const MOST_PROOFS = 2

/** What was asked for and, once a product was read, how it is met, with the words that prove it. */
export function Points(props: {
  ledger: Ledger
  /** Whether the ledger is a product's. */
  isJudged: boolean
  /** Whose it is: `the pick`. */
  of: string
  /** Why it costs what it costs. */
  price?: string | undefined
  onCorrect?: Correct | undefined
}) {
  const { ledger, isJudged, of, price, onCorrect } = props
  const points = pointsOf(ledger)
  const met = points.filter(({ status }) => status === "met").length
  return (
    <section className="asked" aria-labelledby="asked-heading">
      <div className="head">
        <h3 id="asked-heading">{isJudged ? `How ${of} meets it` : "What to look for"}</h3>
        {isJudged && (
          <span className="hint">
            {met} of {points.length} met
          </span>
        )}
      </div>
      <Problems problems={ledger.problems} />
      <Chips
        label={isJudged ? "Points" : "What to look for"}
        ledger={ledger}
        onCorrect={onCorrect}
        detail={
          isJudged
            ? (constraint) => (
                <Standing
                  constraint={constraint}
                  reason={constraint.reason ?? (constraint.kind === "price" ? price : undefined)}
                />
              )
            : undefined
        }
      />
    </section>
  )
}

function Standing({ constraint, reason }: { constraint: Constraint; reason: string | undefined }) {
  const { status, sureness, evidence } = constraint
  const { words, StatusIcon } = STATUS[status]
  return (
    <>
      <span className="standing">
        <StatusIcon /> {words}
      </span>
      {(reason !== undefined || evidence.length > 0) && (
        <div className="proofs">
          {reason !== undefined && <p>{curlyQuotes(reason)}</p>}
          {evidence.slice(0, MOST_PROOFS).map((each, at) => (
            <Proof key={at} evidence={each} reworded={status === "met" && sureness === "reworded"} />
          ))}
        </div>
      )}
    </>
  )
}
