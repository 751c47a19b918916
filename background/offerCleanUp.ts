import { CLEAN_UP_OFFER, type CleanUpPlan } from "../src/protocol/library"
import type { Recordings } from "./recordings"
import type { SettingsStore } from "./recordingSettings"
import type { Sessions } from "./sessions"
import { storageItem } from "./storageItem"

/**
 * Keeps the plan that the person is to be asked about where open pages see it: worked out at each run's end, gone once
 * there is room.
 */
export function offerCleanUp(parts: {
  sessions: Sessions
  recordings: Recordings
  settings: SettingsStore
}): {
  update(): Promise<void>
} {
  const { sessions, recordings, settings } = parts
  const offer = storageItem<CleanUpPlan>("session", CLEAN_UP_OFFER)
  sessions.listen((event) => {
    // A plan that cannot be made is made at the next run's end.
    if (event.type === "ended") void update().catch(() => {})
  })
  return { update }

  async function update(): Promise<void> {
    const { limitBytes } = await settings.load()
    const plan = (await recordings.used()) > limitBytes ? await recordings.plan(limitBytes) : undefined
    if (plan) await offer.set(plan)
    else await offer.remove()
  }
}
