import { useEffect, useState } from "react"
import type { Background } from "./background"
import { foldMessage, type Shown } from "./foldMessage"

/** The tab's latest run as the background tells it. Undefined until the first message. */
export function useSession(background: Background, tabId: number | undefined): Shown | undefined {
  const [heard, setHeard] = useState<{ tabId: number; shown: Shown }>()
  const [attempt, setAttempt] = useState(0)

  useEffect(() => {
    if (tabId === undefined) return
    let shown: Shown = {}
    const disconnect = background.connect(tabId, (message) => {
      const next = foldMessage(shown, message)
      if (next === "lost") return setAttempt((attempt) => attempt + 1)
      shown = next
      setHeard({ tabId, shown })
    })
    return disconnect
  }, [background, tabId, attempt])

  return heard?.tabId === tabId ? heard?.shown : undefined
}
