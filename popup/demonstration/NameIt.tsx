import { useEffect, useState, type SubmitEvent } from "react"
import type { DemonstrationState } from "../../src/protocol/demonstrationPort"
import { FieldError } from "../FieldError"
import type { Attempt } from "../useAttempt"
import { useFocus } from "../useFocus"
import type { Demonstrating } from "./demonstrating"
import { Discard } from "./Discard"
import { EditableStep } from "./EditableStep"

const ENDED = {
  person: "",
  "tabs-closed": "The tab was closed, so the recording ended there. ",
  restart: "The browser was closed, so the recording ended there. ",
}

/** A demonstration that is over: what the task was, and the steps as they are to be kept. */
export function NameIt(props: { state: DemonstrationState; demonstrating: Demonstrating; attempt: Attempt }) {
  const { state, demonstrating, attempt } = props
  const [task, setTask] = useState(state.task)
  const [empty, setEmpty] = useState(false)
  const [doing, setDoing] = useState<"saving" | "writing">()
  const field = useFocus<HTMLTextAreaElement>()
  const { steps } = state
  const kept = steps.filter(({ removed }) => !removed)

  useEffect(() => setEmpty(false), [task])

  async function work(what: typeof doing, ask: () => Promise<unknown>): Promise<void> {
    if (doing) return
    setDoing(what)
    await attempt(ask)
    setDoing(undefined)
  }

  async function save(event: SubmitEvent): Promise<void> {
    event.preventDefault()
    setEmpty(task.trim() === "")
    if (task.trim() === "") return field.current?.focus()
    await work("saving", () => demonstrating.save({ task }))
  }

  return (
    <section className="run recording" aria-labelledby="name-heading">
      <form className="task-form" noValidate onSubmit={save}>
        <h2 id="name-heading">Name what you have shown</h2>
        <p className="hint">
          {ENDED[state.ended ?? "person"]}
          {count(steps.length)} recorded. Correct their words, and delete what does not belong to the task.
        </p>
        <div className="field">
          <label htmlFor="shown-task">What was the task?</label>
          <textarea
            ref={field}
            id="shown-task"
            rows={2}
            required
            value={task}
            aria-invalid={empty}
            aria-describedby="shown-task-error"
            onChange={(event) => setTask(event.target.value)}
            onBlur={() => task !== state.task && void attempt(() => demonstrating.setTask({ task }))}
          />
          <FieldError
            id="shown-task-error"
            message={empty ? "Say what the task was, as you would ask somebody to do it." : undefined}
          />
        </div>
        <div className="steps">
          <h3 id="shown-heading">Steps</h3>
          <ol aria-labelledby="shown-heading">
            {steps.map((step, at) => (
              <EditableStep
                key={`${step.id} ${step.subgoal}`}
                step={step}
                number={at + 1}
                onWord={(subgoal) => attempt(() => demonstrating.word({ step: step.id, subgoal }))}
                onRemove={(removed) => attempt(() => demonstrating.remove({ step: step.id, removed }))}
              />
            ))}
          </ol>
        </div>
        <div className="buttons">
          <button type="submit" className="primary" aria-disabled={doing !== undefined || kept.length === 0}>
            {doing === "saving" ? "Saving…" : "Save"}
          </button>
          <button
            type="button"
            aria-disabled={doing !== undefined}
            onClick={() => work("writing", () => demonstrating.suggest({ task }))}
          >
            {doing === "writing" ? "The model is writing…" : "Have the model word the steps"}
          </button>
          <Discard busy={doing !== undefined} demonstrating={demonstrating} attempt={attempt} />
        </div>
        <p role="status" className="unseen">
          {doing === "saving" ? "Saving" : doing === "writing" ? "The model is writing" : ""}
        </p>
      </form>
    </section>
  )
}

function count(steps: number): string {
  return steps === 1 ? "1 step was" : `${steps} steps were`
}
