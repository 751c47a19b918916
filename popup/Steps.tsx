import { useEffect, useRef } from "react"
import { hasEnded, type Session } from "../src/agent/session"
import { StepItem } from "./StepItem"
import { StepMark } from "./StepMark"
import { whereNow } from "./whereNow"

/** The run so far, one line per step, the one that is being planned among them. */
export function Steps({ session, planning }: { session: Session; planning?: string | undefined }) {
  const { steps, state } = session
  const list = useRef<HTMLOListElement>(null)
  const now = hasEnded(session) ? undefined : whereNow(session)
  const follows =
    now !== undefined && state.status !== "awaiting-consent" && state.status !== "awaiting-answer"
  useNewestInView(list, follows, now?.number)

  if (steps.length === 0 && !now) return null
  return (
    <section className="steps" aria-labelledby="steps-heading">
      <h3 id="steps-heading">Steps</h3>
      <ol ref={list}>
        {steps.map((step) => (
          <StepItem key={step.index} step={step} current={step === now?.step} />
        ))}
        {now && !now.step && <NextStep number={now.number} words={planning ?? ""} />}
      </ol>
    </section>
  )
}

/** Where the step that is being planned will stand, so that nothing moves when it is there. */
function NextStep({ number, words }: { number: number; words: string }) {
  return (
    <li className="step current next" aria-current="step">
      <StepMark fate="current" index={number} />
      <span className="step-words">
        {words === "" ? <span className="deciding">Deciding what to do</span> : words}
      </span>
    </li>
  )
}

/** Keeps the newest step in view, unless something is asked or the person has scrolled up to read. */
function useNewestInView(
  list: React.RefObject<HTMLOListElement | null>,
  follows: boolean,
  number: number | undefined,
): void {
  const first = useRef(true)
  useEffect(() => {
    const newest = list.current?.querySelector("[aria-current]")
    if (follows && newest && (first.current || isNearBottom(newest.ownerDocument)))
      newest.scrollIntoView({ block: "nearest" })
    first.current = false
  }, [list, follows, number])
}

function isNearBottom({ scrollingElement }: Document): boolean {
  if (!scrollingElement) return false
  const { scrollHeight, scrollTop, clientHeight } = scrollingElement
  return scrollHeight - scrollTop - clientHeight < 200
}
