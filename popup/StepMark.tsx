import { CheckIcon, CrossIcon } from "./icons"

export type Fate = "current" | "done" | "failed" | "open"

/** What became of a step; its number where nothing has yet. */
export function StepMark({ fate, index }: { fate: Fate; index: number }) {
  return (
    <span className="step-mark">
      <span className="unseen">{`Step ${index}${fate === "failed" ? ", failed" : ""}: `}</span>
      {fate === "done" ? (
        <CheckIcon />
      ) : fate === "failed" ? (
        <CrossIcon />
      ) : (
        <span aria-hidden="true">{index}</span>
      )}
    </span>
  )
}
