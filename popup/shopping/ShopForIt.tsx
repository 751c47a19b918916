import { useMemo } from "react"
import { curlyQuotes } from "../../src/agent/describeSession"
import type { Draft } from "../draft"
import { Chips } from "./Chips"
import { shoppingOf } from "./draftShopping"

/** Whether the task is shopped for, why that is offered, and what is understood of it. Shown where it may be meant so. */
export function ShopForIt({ draft, onChange }: { draft: Draft; onChange: (part: Partial<Draft>) => void }) {
  const { reading, on, ledger } = useMemo(() => shoppingOf(draft), [draft])
  const isOffered = reading.kind !== "no" || draft.shopping === true

  return (
    <>
      <p role="status" className="unseen">
        {reading.kind === "preselected" && on && "Reads as shopping. Shop for it is chosen."}
      </p>
      {isOffered && (
        <section className="shop-for-it" aria-label="Shopping">
          <label className="choice">
            <input
              type="checkbox"
              checked={on}
              aria-describedby="shop-why"
              onChange={(event) => onChange({ shopping: event.target.checked })}
            />
            <span>Shop for it</span>
          </label>
          <p id="shop-why" className="hint">
            {on && reading.kind === "preselected"
              ? `Chosen because ${reading.why}.`
              : "Compares products by what you ask for, and asks before it takes one that differs."}
          </p>
          {on && (
            <>
              <Problems problems={ledger.problems} />
              <Chips
                label="What to look for"
                ledger={ledger}
                onCorrect={(correct) => onChange({ ledger: correct(ledger) })}
              />
            </>
          )}
        </section>
      )}
    </>
  )
}

/** What is wrong with the instruction itself. */
export function Problems({ problems }: { problems: string[] }) {
  return (
    <div role="status" className="problems">
      {problems.map((problem) => (
        <p key={problem}>{curlyQuotes(problem)}</p>
      ))}
    </div>
  )
}
