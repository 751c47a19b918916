import type { Perception } from "../src/agent/perceive"
import type { PageRecord } from "../src/agent/ports"
import type { Omission, PageBlobs, Place } from "../src/agent/session"
import { pageForms } from "../src/mind2web/pageForms"
import type { PageSnapshot } from "../src/page/snapshot"
import type { Secret } from "../src/protocol/content"
import type { RecordingSettings } from "../src/protocol/library"
import type { Blobs } from "./blobs"
import { recordFrames, type RecordedTree } from "./recordFrames"
import type { SettingsStore } from "./recordingSettings"
import { takeScreenshot } from "./screenshot"
import { isQuotaExceeded } from "./store"
import { CAPPED, within } from "./waits"

/** A look whose page is to be stored. */
export type RecordedLook = {
  tabId: number
  snapshot: PageSnapshot
  /** Elements that an action may name, with how relevant they are to the task. */
  ranked: readonly (Place & { score: number })[]
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
      return recorded === CAPPED ? without("time") : recorded
    } catch (error) {
      isFull = isQuotaExceeded(error)
      return without(isFull ? "disk" : "failed")
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
    const stored = wanted.pages && recorded.tree ? await storePage(look, recorded, recorded.tree) : undefined
    const omitted: Omission[] = wanted.pages ? recorded.omitted : []
    const page: PageBlobs = stored?.page ?? {}
    if (wanted.screenshots) {
      const shown = recorded.hides || !mayPicture ? "secret" : recorded.tree ? picture : "gone"
      if (typeof shown === "object") page.screenshot = await blobs.put(shown, "image/jpeg")
      else omitted.push({ part: "screenshot", reason: shown ?? "failed" })
    }
    return { page, omitted, ...(stored && { mind2web: stored.mind2web }), idOf: recorded.idOf }
  }

  async function storePage(
    { ranked }: RecordedLook,
    { idOf }: RecordedTree,
    tree: NonNullable<RecordedTree["tree"]>,
  ): Promise<Pick<PageRecord, "page"> & { mind2web: NonNullable<PageRecord["mind2web"]> }> {
    const scores = new Map<string, number>()
    for (const place of ranked.toSorted((a, b) => b.score - a.score)) {
      const id = idOf(place)
      if (id !== undefined && !scores.has(id)) scores.set(id, Math.round(place.score * 1000) / 1000)
    }
    const { candidates, ...forms } = pageForms(tree, [...scores.keys()])
    const put = (text: string) => blobs.put(new TextEncoder().encode(text), "text/html")
    const [html, cleaned, pruned] = await Promise.all([
      put(forms.html),
      put(forms.cleaned),
      put(forms.pruned),
    ])
    return {
      page: { html, cleaned, pruned },
      mind2web: { candidates, scores: candidates.map((id) => scores.get(id) ?? 0) },
    }
  }
}

/** What the agent looked at in a tab. */
export function lookOf({ snapshot, page }: Perception, tabId: number, secrets: Secret[]): RecordedLook {
  const ranked = page.ranked.flatMap(({ candidate: { control, virtual }, score }) =>
    control && !virtual ? [{ frameId: control.frameId, nodeId: control.nodeId, score }] : [],
  )
  return { tabId, snapshot, ranked, secrets }
}

function without(reason: Omission["reason"]): PageRecord {
  return { page: {}, omitted: [{ part: "page", reason }], idOf: () => undefined }
}
