import type { Session } from "../src/agent/session"
import { formatWhen } from "./formatWhen"
import { Outcome } from "./Outcome"
import { hostOf } from "./parseAddress"
import { Steps } from "./Steps"
import { useFocus } from "./useFocus"

/** An earlier run, to read. */
export function PastRun(props: { session: Session; onBack: () => void; onUseTask: (task: string) => void }) {
  const { session } = props
  const heading = useFocus<HTMLHeadingElement>()
  return (
    <section className="run" aria-label="Earlier run">
      <div className="buttons">
        <button type="button" onClick={props.onBack}>
          Back
        </button>
        <button type="button" className="quiet" onClick={() => props.onUseTask(session.task)}>
          Use this task
        </button>
      </div>
      <h2 className="task" ref={heading} tabIndex={-1}>
        {session.task}
      </h2>
      <p className="hint">
        {formatWhen(session.startedAt, Date.now())} on {hostOf(session.startUrl)}
      </p>
      <Outcome session={session} takeFocus={false} />
      <Steps session={session} />
    </section>
  )
}
