import type { ComponentType } from "react"
import { createRoot } from "react-dom/client"
import { chosen, rootOf } from "./page"

/** Renders the component that the page is for. */
export function showReact(byId: Record<string, ComponentType>): void {
  const Chosen = chosen(byId)
  createRoot(rootOf()).render(<Chosen />)
}
