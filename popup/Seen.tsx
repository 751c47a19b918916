import { memo, useMemo } from "react"
import type { Observation } from "../src/agent/session"
import { LeftOut } from "./LeftOut"
import { Lines } from "./Lines"
import { sayChanges, sentLines } from "./seenLines"

/** A page as the model reads it: what it is given, what of it is new, what that costs, and what is left out. */
export const Seen = memo(function Seen(props: { label: string; observation: Observation }) {
  const { label, observation } = props
  const { tokens, pruned, view } = observation
  const lines = useMemo(() => sentLines(observation), [observation])
  return (
    <div className="seen">
      <p>{view ? `${tokens} of ${view.budget} tokens` : `${tokens} tokens`}</p>
      {view?.changes && <p>{sayChanges(view.changes)}</p>}
      <Lines label={label} lines={lines} />
      <LeftOut count={pruned} view={view} />
    </div>
  )
})
