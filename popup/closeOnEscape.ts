import type { KeyboardEvent } from "react"

/** Escape closes the fold that the focus is in, the innermost of several, and nothing around it. */
export function closeOnEscape(event: KeyboardEvent<HTMLDetailsElement>): void {
  const fold = event.currentTarget
  if (event.key !== "Escape" || !fold.open) return
  // It would close the popup.
  event.preventDefault()
  event.stopPropagation()
  fold.open = false
  fold.querySelector("summary")?.focus()
}
