import { formatDuration } from "../src/agent/describeSession"
import type { Step, Usage } from "../src/agent/session"
import { Seen } from "./Seen"

/** What the model read and wrote in one step. */
export function StepDetails({ step }: { step: Step }) {
  const { observation, planning, grounding, rejected, actions } = step
  return (
    <dl className="step-details">
      {actions.map(({ actionId, text, consent }) => (
        <div key={actionId}>
          <dt>Action</dt>
          <dd>
            <code>{text}</code>
            {consent && <p>{describeConsent(consent)}</p>}
          </dd>
        </div>
      ))}
      {rejected.map(({ reply, observation }, i) => (
        <div key={i}>
          <dt>Refused reply</dt>
          <dd>
            <code>{reply}</code>
            <p>{observation}</p>
          </dd>
        </div>
      ))}
      <div>
        <dt>The page as the model read it</dt>
        <dd>
          <Seen label="The page as the model read it" observation={observation} />
        </dd>
      </div>
      <div>
        <dt>Time</dt>
        <dd>
          <p>Looking: {formatDuration(observation.ms)}</p>
          <p>Planning: {describeUsage(planning)}</p>
          {grounding && <p>Choosing the action: {describeUsage(grounding)}</p>}
          {actions.map(({ actionId, startedAt, endedAt }) =>
            endedAt === undefined ? null : (
              <p key={actionId}>Acting: {formatDuration(endedAt - startedAt)}</p>
            ),
          )}
        </dd>
      </div>
    </dl>
  )
}

export function describeUsage({ called, promptTokens, cachedTokens, completionTokens, ms }: Usage): string {
  if (!called) return "only one reply was possible, the model was not asked"
  return `${formatDuration(ms)}, ${promptTokens} tokens read (${cachedTokens} of them cached), ${completionTokens} written`
}

export function describeConsent(consent: NonNullable<Step["actions"][number]["consent"]>): string {
  const word = consent.allowed ? "Allowed" : "Not allowed"
  return {
    person: `${word} by you.`,
    policy: `${word} by your earlier choice.`,
    default: `${word} by default.`,
  }[consent.by]
}
