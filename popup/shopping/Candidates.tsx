import { useState } from "react"
import { CandidateCard } from "./CandidateCard"
import { firstOf, type Candidate } from "./candidatesOf"

/** Products side by side. Without `onChoose` they are only read. */
export function Candidates(props: {
  heading: string
  candidates: Candidate[]
  /** How many are shown at first. */
  most: number
  onChoose?: ((id: string) => void) | undefined
}) {
  const { heading, candidates, most, onChoose } = props
  const [all, setAll] = useState(false)
  const shown = all ? candidates : firstOf(candidates, most)
  const pick = candidates.find(({ picked }) => picked !== undefined)
  return (
    <section className="compared" aria-labelledby="compared-heading">
      <div className="head">
        <h3 id="compared-heading">{heading}</h3>
        {candidates.length > most && (
          <button type="button" className="link" aria-expanded={all} onClick={() => setAll(!all)}>
            {all ? "Show fewer" : `Show all ${candidates.length}`}
          </button>
        )}
      </div>
      {pick && (
        <p className="why">
          {pick.picked === "person" ? "You chose this one: it" : "Picked because it"} {pick.reason}.
        </p>
      )}
      <ul className={shown.length > 1 ? "candidates" : "candidates one"}>
        {shown.map((candidate) => (
          <li key={candidate.id} className={candidate.picked ? "candidate picked" : "candidate"}>
            <CandidateCard candidate={candidate} onChoose={onChoose} />
          </li>
        ))}
      </ul>
    </section>
  )
}
