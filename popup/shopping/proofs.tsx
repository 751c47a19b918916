import { createContext, useContext, useEffect, useId, useRef, useState, type ReactNode } from "react"
import { curlyQuotes } from "../../src/agent/describeSession"
import type { Session } from "../../src/agent/session"
import type { Evidence } from "../../src/shopping/ledger"
import { PointAt } from "../pointing"
import { LeaveIcon, TargetIcon } from "./icons"
import { addressIn } from "./reportLines"
import { spotOf } from "./spotOf"

type Place = ReturnType<typeof spotOf>

type Shown = {
  placeOf: (evidence: Evidence) => Place
  /** The proof that is marked on the page: one at a time. */
  shown: string | undefined
  /** Resolves to false when it is no longer there. */
  show: (proof: string | undefined, place?: Place) => Promise<boolean>
}

const ShownProof = createContext<Shown>({
  placeOf: () => undefined,
  shown: undefined,
  show: () => Promise.resolve(false),
})

/** Lets the proofs inside be shown in the page that the run is on. */
export function Proofs({ session, children }: { session: Session; children: ReactNode }) {
  const pointAt = useContext(PointAt)
  const [shown, setShown] = useState<string>()
  const isMarked = useRef(false)
  useEffect(
    () => () => {
      if (isMarked.current) void pointAt()
    },
    [pointAt],
  )

  async function show(proof: string | undefined, place?: Place): Promise<boolean> {
    setShown(proof)
    isMarked.current = proof !== undefined
    const isThere = await pointAt(place && { ...place, reveal: true })
    if (!isThere && proof !== undefined) setShown(undefined)
    return isThere
  }

  const value = { placeOf: (evidence: Evidence) => spotOf(session, evidence), shown, show }
  return <ShownProof value={value}>{children}</ShownProof>
}

const MOST = 110

/** The words of a page that prove something, with a way to where they stand. */
export function Proof({ evidence, reworded }: { evidence: Evidence; reworded?: boolean }) {
  const { words } = evidence
  return (
    <span className="proof">
      <q>{words.length > MOST ? `${words.slice(0, MOST - 1).trimEnd()}…` : words}</q>
      {reworded === true && <span> in other words</span>} <ShowProof evidence={evidence} />
    </span>
  )
}

function ShowProof({ evidence }: { evidence: Evidence }) {
  const { placeOf, shown, show } = useContext(ShownProof)
  const [isGone, setIsGone] = useState(false)
  const id = useId()
  const place = isGone ? undefined : placeOf(evidence)
  const url = addressIn(evidence.url)
  const about = <span className="unseen">“{curlyQuotes(evidence.words)}”</span>
  if (place)
    return (
      <button
        type="button"
        className="link"
        aria-pressed={shown === id}
        onClick={async () => {
          if (shown === id) void show(undefined)
          else setIsGone(!(await show(id, place)))
        }}
      >
        <TargetIcon />
        {shown === id ? "Shown in the page" : "Show in the page"}
        {about}
      </button>
    )
  return (
    <span role={isGone ? "status" : undefined}>
      {isGone && "No longer on the page. "}
      {url !== undefined && (
        <a href={url} target="_blank" rel="noreferrer">
          <LeaveIcon />
          Open its page
          {about}
        </a>
      )}
    </span>
  )
}
