import { useRef, useState } from "react"
import type { Observation } from "../src/agent/session"
import type { Background } from "./background"
import { sentenceOf } from "./sentenceOf"

export type Sight = {
  looking: boolean
  /** What was seen last, with which task in mind. */
  seen?: { observation: Observation; task: string }
  error?: string
}

/** Looks at the tab's page as the first step of a run would, and compares with what is shown. */
export function useLook(background: Background, tabId: number) {
  const [sight, setSight] = useState<Sight>({ looking: false })
  const latest = useRef(0)

  /** `before` is awaited first; what it throws is told in place of what would be seen. */
  async function look(task: string, before?: () => Promise<void>): Promise<void> {
    const turn = ++latest.current
    setSight(({ seen }) => ({ looking: true, ...(seen && { seen }) }))
    let next: Sight
    try {
      await before?.()
      const since = firstSnapshotOf(sight)
      const observation = await background.look({ tabId, task, ...(since !== undefined && { since }) })
      next = { looking: false, seen: { observation, task } }
    } catch (error) {
      next = { looking: false, error: sentenceOf(error) }
    }
    if (turn === latest.current) setSight(next)
  }

  function forget(): void {
    latest.current++
    setSight({ looking: false })
  }

  return { sight, look, forget }
}

function firstSnapshotOf({ seen }: Sight): string | undefined {
  return Object.values(seen?.observation.view?.snapshotIds ?? {})[0]
}
