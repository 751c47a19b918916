import { useMemo, useState } from "react"
import type { Observation } from "../../src/agent/session"
import { sayChanges } from "../seenLines"
import { diffLines, type DiffLine } from "./diffLines"

/** The page description as it was sent, and what of it is other than at the step before. */
export function Description(props: { observation: Observation; before: Observation | undefined }) {
  const { observation, before } = props
  const [onlyChanges, setOnlyChanges] = useState(false)
  const lines = useMemo(
    (): DiffLine[] =>
      before
        ? diffLines(before.description.split("\n"), observation.description.split("\n"))
        : observation.description.split("\n").map((text) => ({ text, fate: "same" })),
    [before, observation],
  )
  if (observation.description === "") return <p className="hint">No page description was recorded.</p>
  const { tokens, pruned, view } = observation
  const count = (fate: DiffLine["fate"]) => lines.filter((line) => line.fate === fate).length
  return (
    <div className="seen">
      <p>
        {view ? `${tokens} of ${view.budget} tokens` : `${tokens} tokens`}
        {pruned > 0 && `, ${pruned} lines left out`}
      </p>
      {view?.changes && <p>{sayChanges(view.changes)}</p>}
      {before && (
        <>
          <p>
            As sent, beside the step before: {count("new")} new, {count("gone")} gone, {count("same")} the
            same.
          </p>
          <label className="choice">
            <input type="checkbox" checked={onlyChanges} onChange={() => setOnlyChanges(!onlyChanges)} />
            Only what is new or gone
          </label>
        </>
      )}
      <ul className="lines tall" tabIndex={0} aria-label="The page as the model read it">
        {lines.map(({ text, fate }, at) =>
          onlyChanges && fate === "same" ? null : (
            <li key={at} className={fate}>
              {fate === "gone" ? <del>{text}</del> : text}
              {fate !== "same" && <span className={fate === "new" ? "news" : "news gone"}>{fate}</span>}
            </li>
          ),
        )}
      </ul>
    </div>
  )
}
