import type { Perception } from "../src/agent/perceive"
import type { PageRecord } from "../src/agent/ports"
import type { Omission, PageBlobs } from "../src/agent/session"
import type { PageSnapshot } from "../src/page/snapshot"
import type { Secret } from "../src/protocol/content"
import type { RecordingSettings } from "../src/protocol/library"
import type { Blobs } from "./blobs"
import { recordFrames } from "./recordFrames"
import type { SettingsStore } from "./recordingSettings"
import { takeScreenshot } from "./screenshot"
import { rankedPlaces, reasonOf, storePage, withoutPage, type RankedPlace } from "./storePage"
import { CAPPED, within } from "./waits"

/** A look whose page is to be stored. */
export type RecordedLook = {
  tabId: number
  snapshot: PageSnapshot
  ranked: readonly RankedPlace[]
  secrets: Secret[]
}

/** Stores the page of a look as it is now; never rejects. Undefined when nothing is to be stored. */
export type RecordLook = (look: RecordedLook) => Promise<PageRecord | undefined>

/** Milliseconds for reading and storing a page; what takes longer is left out. */
const RECORD_CAP = 2000

/** Stores pages for one run: when the disk is full the run goes on without, and its record says so once. */
export function createRecorder({ blobs, settings }: { blobs: Blobs; settings: SettingsStore }): RecordLook {
  let wanted: Promise<RecordingSettings> | undefined
  let isFull = false

  return async (look) => {
    if (isFull) return undefined
    try {
      const { pages, screenshots } = await (wanted ??= settings.load())
      if (!pages && !screenshots) return undefined
      const recorded = await within(record(look, { pages, screenshots }), RECORD_CAP)
      return recorded === CAPPED ? withoutPage("time") : recorded
    } catch (error) {
      const reason = reasonOf(error)
      isFull = reason === "disk"
      return withoutPage(reason)
    }
  }

  async function record(
    look: RecordedLook,
    wanted: { pages: boolean; screenshots: boolean },
  ): Promise<PageRecord> {
    // A secret may stand anywhere on the page, and a picture cannot be searched for it.
    const mayPicture = wanted.screenshots && look.secrets.length === 0
    const [recorded, picture] = await Promise.all([
      recordFrames(look.tabId, look.snapshot, look.secrets),
      mayPicture ? takeScreenshot(look.tabId) : undefined,
    ])
    const { tree, idOf } = recorded
    const stored = wanted.pages && tree ? await storePage(blobs, { tree, idOf }, look.ranked) : undefined
    const omitted: Omission[] = wanted.pages ? recorded.omitted : []
    const page: PageBlobs = stored?.page ?? {}
    if (wanted.screenshots) {
      const shown = recorded.hides || !mayPicture ? "secret" : tree ? picture : "gone"
      if (typeof shown === "object") page.screenshot = await blobs.put(shown, "image/jpeg")
      else omitted.push({ part: "screenshot", reason: shown ?? "failed" })
    }
    return { page, omitted, ...(stored && { mind2web: stored.mind2web }), idOf }
  }
}

/** What the agent looked at in a tab. */
export function lookOf(seen: Perception, tabId: number, secrets: Secret[]): RecordedLook {
  return { tabId, snapshot: seen.snapshot, ranked: rankedPlaces(seen), secrets }
}
