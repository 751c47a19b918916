import { createContext, useCallback, useContext, useEffect } from "react"
import type { Spot } from "../src/protocol/content"
import type { Background } from "./background"
import type { SeenLine } from "./seenLines"

/** Marks a spot of the tab's page; without one it clears the mark. Resolves to whether something is marked. */
export type PointAtSpot = (spot?: Spot) => Promise<boolean>

export const PointAt = createContext<PointAtSpot>(() => Promise.resolve(false))

export function usePointAt(background: Background, tabId: number | undefined): PointAtSpot {
  return useCallback(
    async (spot) => {
      if (tabId === undefined) return false
      // A mark is a courtesy: where it cannot be made, nothing goes wrong.
      const pointed = background.point({ tabId, ...(spot && { spot }) })
      return pointed.then(({ shown }) => shown).catch(() => false)
    },
    [background, tabId],
  )
}

/** Keeps a line's spot marked on the page until another is given or the line goes away. */
export function usePointing(spot: SeenLine["spot"], reveal: boolean): void {
  const pointAt = useContext(PointAt)
  useEffect(() => {
    if (!spot) return
    void pointAt({ ...spot, reveal })
    return () => void pointAt()
  }, [spot, reveal, pointAt])
}
