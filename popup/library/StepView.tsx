import { describeSubgoal, formatDuration } from "../../src/agent/describeSession"
import type { Observation, Said, Session, Step } from "../../src/agent/session"
import { describeUsage } from "../StepDetails"
import { Actions, Fact } from "./Actions"
import { Candidates } from "./Candidates"
import { CorrectStep } from "./CorrectStep"
import { Description } from "./Description"
import type { LibraryCalls } from "./libraryCalls"
import { Picture } from "./Picture"
import { StoredPage } from "./StoredPage"

/** All that is recorded of one step. */
export function StepView(props: {
  session: Session
  step: Step
  before: Observation | undefined
  library: LibraryCalls
  onCorrect: (right: Said) => Promise<unknown>
}) {
  const { session, step, before, library, onCorrect } = props
  const { observation, actions, rejected } = step
  const corrections = (session.corrections ?? []).filter(({ stepIndex }) => stepIndex === step.index)
  const screenshot = observation.page?.screenshot
  return (
    <article className="step-view" aria-labelledby="step-title">
      <h3 id="step-title">
        Step {step.index}: {describeSubgoal(step.subgoal)}
      </h3>
      <p className="hint">
        {step.by === "person" ? "By a person" : `By ${session.modelId === "" ? "Lumos" : session.modelId}`}
        {observation.title !== "" && ` · ${observation.title}`}
        {observation.url !== "" && ` · ${observation.url}`}
      </p>
      <Actions actions={actions} />
      {rejected.length > 0 && (
        <dl className="step-details">
          {rejected.map(({ reply, observation, by }, at) => (
            <Fact key={at} name={by === "person" ? "Refused by a person" : "Refused reply"}>
              <code>{reply}</code>
              <p>{observation}</p>
            </Fact>
          ))}
        </dl>
      )}
      {screenshot !== undefined && <Picture blobRef={screenshot} library={library} />}
      <div>
        <h4>The page as the model read it</h4>
        <Description key={step.index} observation={observation} before={before} />
      </div>
      <dl className="step-details">
        <Fact name="Time and tokens">
          <p>Looking: {formatDuration(observation.ms)}</p>
          <p>Planning: {describeUsage(step.planning)}</p>
          {step.grounding && <p>Choosing the action: {describeUsage(step.grounding)}</p>}
          {actions.map(({ actionId, startedAt, endedAt }) =>
            endedAt === undefined ? null : (
              <p key={actionId}>Acting: {formatDuration(endedAt - startedAt)}</p>
            ),
          )}
        </Fact>
      </dl>
      <div className="folds">
        <Candidates step={step} />
        <StoredPage observation={observation} library={library} />
        <CorrectStep key={step.index} step={step} corrections={corrections} onCorrect={onCorrect} />
      </div>
    </article>
  )
}
