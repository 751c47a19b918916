import { describeAction, describeResult } from "../../src/agent/describeSession"
import type { ActionRecord } from "../../src/agent/session"
import { describeConsent } from "../StepDetails"
import { consentDoing } from "../consentWords"

/** What a step did to which element, and what came of it. */
export function Actions({ actions }: { actions: readonly ActionRecord[] }) {
  if (actions.length === 0) return <p className="hint">Nothing was done in this step.</p>
  return (
    <ol className="actions">
      {actions.map((action) => (
        <li key={action.actionId}>
          <Action action={action} />
        </li>
      ))}
    </ol>
  )
}

function Action({ action }: { action: ActionRecord }) {
  const { text, operation, target, result, consent, actionRepr, rung } = action
  return (
    <dl className="step-details">
      <Fact name="What was done">{describeAction(action)}</Fact>
      <Fact name="Result">
        {result ? describeResult(result) : "It was stopped before the page could answer."}
      </Fact>
      <Fact name="Action">
        <code>{text}</code>
      </Fact>
      <Fact name="Operation">
        <code>{operation.op}</code>
        {"value" in operation && ` ${operation.value}`}
      </Fact>
      <Fact name="In Mind2Web’s words">
        <code>{actionRepr}</code>
      </Fact>
      <Fact name="Element">
        {target.role} “{target.name}”{target.tag !== "" && `, <${target.tag}>`}
        {target.frameId !== 0 && ", in a frame"}
        {target.path !== "" && (
          <p>
            <code>{target.path}</code>
          </p>
        )}
        {rung && <p>Found again by: {rung}</p>}
      </Fact>
      {consent && (
        <Fact name="Consent">
          {describeConsent(consent)}
          {consent.kinds.length > 0 && ` It is about ${consentDoing(consent.kinds)}.`}
        </Fact>
      )}
    </dl>
  )
}

export function Fact({ name, children }: { name: string; children: React.ReactNode }) {
  return (
    <div>
      <dt>{name}</dt>
      <dd>{children}</dd>
    </div>
  )
}
