import { useEffect, useState, type ReactNode } from "react"
import { hasEnded, type Session } from "../src/agent/session"
import type { Activity } from "../src/protocol/sessionPort"
import type { Background } from "./background"
import { Consent } from "./Consent"
import { Outcome } from "./Outcome"
import { Progress } from "./Progress"
import { Question } from "./Question"
import { FoldedSteps } from "./shopping/FoldedSteps"
import { ShoppingView } from "./shopping/ShoppingView"
import { Steps } from "./Steps"
import { subgoalSoFar } from "./subgoalSoFar"
import { Task } from "./Task"
import type { Attempt } from "./useAttempt"

/** A run of this tab: under way or ended. */
export function RunView(props: {
  session: Session
  activity: Activity | undefined
  background: Background
  attempt: Attempt
  busy: boolean
  /** Keeps an ended run. */
  save: ReactNode
  onRunAgain: () => void
  onEditTask: () => void
  onNewTask: () => void
}) {
  const { session, activity, background, attempt } = props
  const { sessionId, state } = session
  const ended = hasEnded(session)
  const sawItRun = useSawItRun(ended)
  const planning = state.status === "planning" && activity?.doing === "thinking" ? activity.text : ""
  const steps = <Steps session={session} planning={subgoalSoFar(planning)} />

  return (
    <section className="run" aria-label="Run">
      <Task task={session.task} />
      {!ended && (
        <Progress
          session={session}
          activity={activity}
          onStop={() => attempt(() => background.stopTask({ sessionId }))}
        />
      )}
      {state.status === "awaiting-consent" && (
        <Consent
          key={state.request.requestId}
          request={state.request}
          session={session}
          onAnswer={(answer) =>
            attempt(() =>
              background.answerConsent({ sessionId, requestId: state.request.requestId, ...answer }),
            )
          }
        />
      )}
      {state.status === "awaiting-answer" && (
        <Question
          key={state.question.questionId}
          question={state.question}
          onAnswer={(answer) =>
            attempt(() =>
              background.answerQuestion({ sessionId, questionId: state.question.questionId, answer }),
            )
          }
        />
      )}
      {ended && (
        <Outcome
          session={session}
          takeFocus={sawItRun}
          actions={{
            busy: props.busy,
            onFeedback: (worked) => attempt(() => background.giveFeedback({ sessionId, worked })),
            onRunAgain: props.onRunAgain,
            onEditTask: props.onEditTask,
            onNewTask: props.onNewTask,
          }}
        />
      )}
      {ended && props.save}
      {session.shopping ? (
        <>
          <ShoppingView session={session} shopping={session.shopping} actions={{ background, attempt }} />
          <FoldedSteps count={session.steps.length}>{steps}</FoldedSteps>
        </>
      ) : (
        steps
      )}
    </section>
  )
}

/** Whether the end came while the person was looking, so that the focus may go to the outcome. */
function useSawItRun(ended: boolean): boolean {
  const [saw, setSaw] = useState(false)
  useEffect(() => {
    if (!ended) setSaw(true)
  }, [ended])
  return saw
}
