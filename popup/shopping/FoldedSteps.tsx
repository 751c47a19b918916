import type { ReactNode } from "react"
import { closeOnEscape } from "../closeOnEscape"

/** The steps below what they are about. */
export function FoldedSteps({ count, children }: { count: number; children: ReactNode }) {
  return (
    <details className="fold folded-steps" onKeyDown={closeOnEscape}>
      <summary>{count === 1 ? "1 step" : `${count} steps`}</summary>
      {children}
    </details>
  )
}
