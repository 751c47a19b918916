import { useState } from "react"
import type { DemonstratedStep } from "../../src/protocol/demonstrationPort"

/** A step whose words can be changed, and that can be taken out and put back. */
export function EditableStep(props: {
  step: DemonstratedStep
  number: number
  onWord: (subgoal: string) => void
  onRemove: (removed: boolean) => void
}) {
  const { step, number, onWord, onRemove } = props
  const [words, setWords] = useState(step.subgoal)
  const { removed } = step

  function keep(): void {
    if (words.trim() === "") setWords(step.subgoal)
    else if (words.trim() !== step.subgoal) onWord(words)
  }

  return (
    <li className={removed ? "step shown-step removed" : "step shown-step"}>
      <span className="step-mark" aria-hidden="true">
        {number}
      </span>
      {removed ? (
        <s>{step.subgoal}</s>
      ) : (
        <textarea
          rows={1}
          aria-label={`Step ${number}`}
          value={words}
          onChange={(event) => setWords(event.target.value)}
          onBlur={keep}
        />
      )}
      <button type="button" className="quiet" onClick={() => onRemove(!removed)}>
        {removed ? "Put back" : "Delete"}
        <span className="unseen"> step {number}</span>
      </button>
    </li>
  )
}
