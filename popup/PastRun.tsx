import type { ReactNode } from "react"
import type { Session } from "../src/agent/session"
import { formatWhen } from "./formatWhen"
import { onEscape } from "./onEscape"
import { Outcome } from "./Outcome"
import { hostOf } from "./parseAddress"
import { ShoppingView } from "./shopping/ShoppingView"
import { Steps } from "./Steps"
import { Task } from "./Task"
import { useFocus } from "./useFocus"

/** An earlier run, to read. */
export function PastRun(props: {
  session: Session
  /** Keeps it to be done again. */
  save: ReactNode
  onBack: () => void
  onUseTask: (task: string) => void
}) {
  const { session, onBack } = props
  const heading = useFocus<HTMLHeadingElement>()

  return (
    <section className="run" aria-label="Earlier run" onKeyDown={onEscape(onBack)}>
      <div className="buttons">
        <button type="button" onClick={onBack}>
          Back
        </button>
        <button type="button" onClick={() => props.onUseTask(session.task)}>
          Use this task
        </button>
      </div>
      <Task task={session.task} ref={heading} />
      <p className="hint">
        {formatWhen(session.startedAt, Date.now())} on {hostOf(session.startUrl)}
      </p>
      <Outcome session={session} takeFocus={false} />
      {props.save}
      {session.shopping && <ShoppingView session={session} shopping={session.shopping} />}
      <Steps session={session} />
    </section>
  )
}
