import { useEffect, useState, type KeyboardEvent } from "react"
import { formatDuration } from "../../src/agent/describeSession"
import { hasEnded } from "../../src/agent/session"
import { Alert } from "../Alert"
import { Feedback } from "../Feedback"
import { formatWhen } from "../formatWhen"
import { ConfirmButton } from "../options/ConfirmButton"
import { formatBytes } from "../options/formatAmount"
import { useAction } from "../options/useAction"
import { Outcome } from "../Outcome"
import { Task } from "../Task"
import { useFocus } from "../useFocus"
import type { LibraryCalls } from "./libraryCalls"
import { SOURCE_WORDS } from "./listModel"
import { stepsOfKey } from "./stepKeys"
import { StepNav } from "./StepNav"
import { StepView } from "./StepView"
import { totalsOf } from "./totals"
import { useRecording, type Recording } from "./useRecording"

type Props = {
  sessionId: string
  library: LibraryCalls
  onChanged: () => void
  onDeleted: (sessionIds: string[]) => void
  onExport: (sessionId: string) => void
}

/** One record, step by step, with what can be said of it. */
export function Run(props: Props) {
  const { read, reload } = useRecording(props.library, props.sessionId)
  const { onChanged } = props
  const [version, setVersion] = useState(0)
  // What the list shows of it has changed too.
  useEffect(() => {
    if (version > 0) onChanged()
  }, [version, onChanged])

  function changed(): void {
    reload()
    setVersion(version + 1)
  }

  return (
    <div className="pane">
      <p className="back">
        <a href="#">Back to the list</a>
      </p>
      {read.status === "loading" && <p role="status">Reading the record</p>}
      {read.status === "failed" && <p role="alert">{read.error}</p>}
      {read.status === "gone" && <p role="alert">There is no such record. It may have been deleted.</p>}
      {read.status === "read" && <Found key={props.sessionId} {...props} {...read} onChanged={changed} />}
    </div>
  )
}

function Found({ session, summary, library, onChanged, onDeleted, onExport }: Props & Recording) {
  const { sessionId, steps } = session
  const heading = useFocus<HTMLHeadingElement>()
  const action = useAction()
  const [chosen, setChosen] = useState(0)
  const at = Math.min(chosen, steps.length - 1)
  const step = steps[at]
  const { ms, tokensRead, tokensWritten } = totalsOf(session)

  const change = (work: () => Promise<unknown>) =>
    action.run(async () => {
      await work()
      onChanged()
    })

  function press(event: KeyboardEvent<HTMLElement>): void {
    const moved = stepsOfKey(event)
    if (moved === 0) return
    event.preventDefault()
    go(at + moved)
  }

  function go(to: number): void {
    setChosen(Math.min(steps.length - 1, Math.max(0, to)))
  }

  return (
    <section className="run" aria-label="Run" onKeyDown={press}>
      <Task task={session.task} ref={heading} />
      <p className="hint">
        {[
          SOURCE_WORDS[summary.source],
          formatWhen(session.startedAt, Date.now()),
          summary.host,
          session.modelId,
          ms === undefined ? "" : formatDuration(ms),
          tokensRead === 0 ? "" : `${tokensRead} tokens read, ${tokensWritten} written`,
          formatBytes(summary.bytes),
        ]
          .filter((part) => part !== "")
          .join(" · ")}
      </p>
      <Outcome session={session} takeFocus={false} />
      {hasEnded(session) && (
        <Feedback
          given={session.feedback?.worked}
          onGive={(worked) => void change(() => library.labelRecording({ sessionId, worked }))}
        />
      )}
      <div className="buttons">
        <button
          type="button"
          aria-pressed={summary.pinned}
          onClick={() => void change(() => library.pinRecording({ sessionId, pinned: !summary.pinned }))}
        >
          {summary.pinned ? "Pinned" : "Pin"}
        </button>
        <button type="button" onClick={() => onExport(sessionId)}>
          Export
        </button>
        <ConfirmButton
          action={action}
          work={async () => {
            await library.deleteRecordings({ sessionIds: [sessionId] })
            onDeleted([sessionId])
          }}
          about="this run"
          confirm="Delete 1 run"
        >
          Delete
        </ConfirmButton>
      </div>
      <Alert error={action.error} onDismiss={action.dismiss} />
      {step ? (
        <>
          <StepNav steps={steps} at={at} onGo={go} />
          <StepView
            session={session}
            step={step}
            before={steps[at - 1]?.observation}
            library={library}
            onCorrect={async (right) => {
              await library.correctStep({ sessionId, stepIndex: step.index, right })
              onChanged()
            }}
          />
        </>
      ) : (
        <p className="hint">It ended before its first step.</p>
      )}
    </section>
  )
}
