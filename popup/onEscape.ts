import type { KeyboardEvent } from "react"

/** Escape leaves what the focus is in, and nothing around it: it would close the popup. */
export function onEscape(leave: () => void): (event: KeyboardEvent<HTMLElement>) => void {
  return (event) => {
    if (event.key !== "Escape") return
    event.preventDefault()
    event.stopPropagation()
    leave()
  }
}
