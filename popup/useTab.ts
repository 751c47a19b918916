import { useEffect, useState } from "react"
import type { TabState } from "../src/protocol/background"
import type { Background } from "./background"
import type { Host } from "./host"

export type Tab = {
  tabId?: number | undefined
  /** Undefined until the background has answered. */
  state?: TabState | undefined
  /** Asks again, after a permission was given. */
  refresh: () => void
}

/** The tab to act on and whether that is possible. A task is looked at only for an address it may name. */
export function useTab(
  background: Background,
  host: Host,
  task: string,
  onError: (error: unknown) => void,
): Tab {
  const [tab, setTab] = useState<{ tabId?: number; visit: number }>({ visit: 0 })
  const [answer, setAnswer] = useState<{ tabId: number; state: TabState }>()
  const { tabId, visit } = tab
  const state = answer?.tabId === tabId ? answer?.state : undefined
  const taskWithAddress = state && !state.usable && !("needsPermission" in state) ? task : undefined

  useEffect(() => host.followTab((tabId) => setTab(({ visit }) => ({ tabId, visit: visit + 1 }))), [host])

  useEffect(() => {
    if (tabId === undefined) return
    let current = true
    background
      .tabState({ tabId, ...(taskWithAddress !== undefined && { task: taskWithAddress }) })
      .then((state) => current && setAnswer({ tabId, state }))
      .catch((error: unknown) => current && onError(error))
    return () => void (current = false)
  }, [background, tabId, visit, taskWithAddress, onError])

  return { tabId, state, refresh: () => setTab(({ visit, ...tab }) => ({ ...tab, visit: visit + 1 })) }
}
