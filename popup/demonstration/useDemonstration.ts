import { useEffect, useState } from "react"
import type { DemonstrationState } from "../../src/protocol/demonstrationPort"
import type { Demonstrating } from "./demonstrating"

/** What is recorded or waits for its name; undefined until the background has told, null when there is nothing. */
export function useDemonstration(demonstrating: Demonstrating): DemonstrationState | null | undefined {
  const [state, setState] = useState<DemonstrationState | null>()
  useEffect(() => demonstrating.follow((demonstration) => setState(demonstration ?? null)), [demonstrating])
  return state
}
