import { useRef, useState, type ReactNode } from "react"
import { useFocus } from "../useFocus"

/** A button for what cannot be undone: it asks once more, and its default is to leave things as they are. */
export function ConfirmButton(props: {
  action: { busy: boolean; run: (work: () => Promise<unknown>) => Promise<unknown> }
  work: () => Promise<unknown>
  children: ReactNode
  about: string
  /** What is lost, as in `Delete 1.1 GB`. */
  confirm: string
}) {
  const { action, work, children, about, confirm } = props
  const [asking, setAsking] = useState(false)
  const wasAsked = useRef(false)
  const keep = useFocus<HTMLButtonElement>(asking)
  const ask = useFocus<HTMLButtonElement>(!asking && wasAsked.current)

  function answer(yes: boolean): void {
    setAsking(false)
    if (yes) void action.run(work)
  }

  if (!asking)
    return (
      <button
        ref={ask}
        type="button"
        aria-disabled={action.busy}
        onClick={() => {
          wasAsked.current = true
          setAsking(!action.busy)
        }}
      >
        {children}
        <span className="unseen"> {about}</span>
      </button>
    )
  return (
    <span
      className="buttons confirm"
      role="group"
      aria-label={`${confirm}?`}
      onKeyDown={(event) => {
        if (event.key === "Escape") answer(false)
      }}
    >
      <button type="button" className="danger" onClick={() => answer(true)}>
        {confirm}
      </button>
      <button ref={keep} type="button" onClick={() => answer(false)}>
        Keep
        <span className="unseen"> {about}</span>
      </button>
    </span>
  )
}
