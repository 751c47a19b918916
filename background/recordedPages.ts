import type { PageSnapshot } from "../src/page/snapshot"
import { stitchFrames } from "../src/page/stitch"
import type { FrameDocument, FrameLook } from "./demonstrationStore"

/** Looks of a frame that an event may still refer to: what was typed is told when the person goes on. */
const REMEMBERED = 20

/** A page and, where pages are recorded, the documents of its frames. */
export type SeenPage = { page: PageSnapshot; documents: FrameDocument[] }

/** The latest looks of every frame that is recorded. */
export type RecordedPages = {
  /** Takes a frame's look; "new-document" when its tab shows another document than before. */
  take(frame: FrameLook): "same-document" | "new-document" | "first-document"
  /** The tab's page with this frame as a snapshot of it had it; undefined when that is not known. */
  pageWith(tabId: number, frameId: number, snapshotId: string | undefined): SeenPage | undefined
  /** The tab's page as it was seen last. */
  pageNow(tabId: number): PageSnapshot | undefined
  framesOf(tabId: number): number[]
}

export function createRecordedPages(known: readonly FrameLook[] = []): RecordedPages {
  const tabs = new Map<number, Map<number, FrameLook[]>>()
  for (const frame of known) take(frame)

  return {
    take,
    pageWith(tabId, frameId, snapshotId) {
      const looks = tabs.get(tabId)?.get(frameId) ?? []
      const meant = looks.find(({ snapshot }) => snapshot.snapshotId === snapshotId)
      return meant && stitch(tabId, meant)
    },
    pageNow: (tabId) => stitch(tabId)?.page,
    framesOf: (tabId) => [...(tabs.get(tabId)?.keys() ?? [])],
  }

  function take(frame: FrameLook): ReturnType<RecordedPages["take"]> {
    const frames = tabs.get(frame.tabId)
    const before = frames?.get(frame.frameId)?.at(-1)
    const isNew = frame.frameId === 0 && before?.documentId !== frame.documentId
    // The frames of a page go with it.
    const kept = frames && !isNew ? frames : new Map<number, FrameLook[]>()
    const looks = kept.get(frame.frameId) ?? []
    kept.set(frame.frameId, [...looks, frame].slice(-REMEMBERED))
    tabs.set(frame.tabId, kept)
    if (!isNew) return "same-document"
    return before ? "new-document" : "first-document"
  }

  function stitch(tabId: number, meant?: FrameLook): SeenPage | undefined {
    const latest = [...(tabs.get(tabId)?.values() ?? [])].flatMap((looks) => looks.at(-1) ?? [])
    const frames = latest.map((frame) => (frame.frameId === meant?.frameId ? meant : frame))
    if (!frames.some(({ snapshot }) => snapshot.framePath.length === 0)) return undefined
    return {
      page: stitchFrames(
        frames.map(({ frameId, documentId, snapshot }) => ({ frameId, documentId, snapshot })),
      ),
      documents: frames.flatMap(({ frameId, document }) =>
        document === undefined ? [] : [{ frameId, document }],
      ),
    }
  }
}
