import { createContext, useCallback, useContext, useEffect } from "react"
import type { Spot } from "../src/protocol/content"
import type { Background } from "./background"
import type { SeenLine } from "./seenLines"

/** Marks a spot of the tab's page; without one it clears the mark. */
export const PointAt = createContext<(spot?: Spot) => void>(() => {})

export function usePointAt(background: Background, tabId: number | undefined): (spot?: Spot) => void {
  return useCallback(
    (spot) => {
      // A mark is a courtesy: where it cannot be made, nothing is said.
      if (tabId !== undefined) background.point({ tabId, ...(spot && { spot }) }).catch(() => undefined)
    },
    [background, tabId],
  )
}

/** Keeps a line's spot marked on the page until another is given or the line goes away. */
export function usePointing(spot: SeenLine["spot"], reveal: boolean): void {
  const pointAt = useContext(PointAt)
  useEffect(() => {
    if (!spot) return
    pointAt({ ...spot, reveal })
    return () => pointAt()
  }, [spot, reveal, pointAt])
}
