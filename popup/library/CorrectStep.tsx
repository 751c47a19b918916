import { useState, type SubmitEvent } from "react"
import type { Correction, Said, Step } from "../../src/agent/session"
import { Alert } from "../Alert"
import { closeOnEscape } from "../closeOnEscape"
import { useAction } from "../options/useAction"
import { TextField } from "../options/TextField"
import { checkCorrection } from "./checkCorrection"

/** What the step should have been, in the person's words and in the agent's. */
export function CorrectStep(props: {
  step: Step
  corrections: readonly Correction[]
  onCorrect: (right: Said) => Promise<unknown>
}) {
  const { step, corrections, onCorrect } = props
  const latest = corrections.at(-1)?.right
  const [subgoal, setSubgoal] = useState(latest?.subgoal ?? step.subgoal)
  const [action, setAction] = useState(latest?.action ?? step.actions[0]?.text ?? "")
  const [problem, setProblem] = useState<{ field: "subgoal" | "action"; message: string }>()
  const [saved, setSaved] = useState(false)
  const saving = useAction()

  async function save(event: SubmitEvent): Promise<void> {
    event.preventDefault()
    setSaved(false)
    const checked = checkCorrection(step, subgoal, action)
    setProblem(checked.ok ? undefined : checked)
    if (!checked.ok) return document.getElementById(`correct-${checked.field}`)?.focus()
    setSaved(await saving.run(() => onCorrect(checked.right)))
  }

  return (
    <details className="fold" onKeyDown={closeOnEscape}>
      <summary>
        Correct this step
        {corrections.length > 0 &&
          ` (corrected ${corrections.length === 1 ? "once" : `${corrections.length} times`})`}
      </summary>
      <div className="fold-body">
        {corrections.map(({ at, wrong, right }) => (
          <dl key={at} className="step-details correction">
            <div>
              <dt>Instead of</dt>
              <dd>{saidOf(wrong)}</dd>
            </div>
            <div>
              <dt>It should have been</dt>
              <dd>{saidOf(right)}</dd>
            </div>
          </dl>
        ))}
        <form className="task-form" noValidate onSubmit={save}>
          <TextField
            id="correct-subgoal"
            label="What should have been done"
            value={subgoal}
            onChange={setSubgoal}
            error={problem?.field === "subgoal" ? problem.message : undefined}
          />
          <TextField
            id="correct-action"
            label="With which action"
            value={action}
            onChange={setAction}
            hint={
              'In the agent’s form: R1 = CLICK(Env, QUERY: button "Search"). Leave it as it is to change the words alone.'
            }
            error={problem?.field === "action" ? problem.message : undefined}
          />
          <div className="buttons">
            <button type="submit" className="primary" aria-disabled={saving.busy}>
              Save the correction
            </button>
            <span role="status" className="hint">
              {saved && "Saved. It is exported as a preference pair."}
            </span>
          </div>
        </form>
        <Alert error={saving.error} onDismiss={saving.dismiss} />
      </div>
    </details>
  )
}

function saidOf({ subgoal, action }: Said) {
  return (
    <>
      {subgoal}
      {action !== undefined && (
        <p>
          <code>{action}</code>
        </p>
      )}
    </>
  )
}
