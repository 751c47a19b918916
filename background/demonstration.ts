import browser from "webextension-polyfill"
import type { EditEvent, PersonEvent, RawEvent, TabEvent } from "../src/demonstration/events"
import type { PageSnapshot } from "../src/page/snapshot"
import type { RecorderContract } from "../src/protocol/recorder"
import type { Handlers, Sender } from "../src/protocol/rpc"
import { showBadge } from "./demonstrationBadge"
import type { DemonstrationHead, DemonstrationStore, FrameDocument } from "./demonstrationStore"
import { createRecordedPages, type RecordedPages } from "./recordedPages"
import { recordInTab, stopInTab } from "./recordInTab"
import { isQuotaExceeded } from "./store"
import { readTabState } from "./tabState"

/** The one demonstration that there is: all that was heard, and the pages that it happened on. */
export type Recorded = {
  head: DemonstrationHead
  events: RawEvent[]
  looks: Map<string, PageSnapshot>
  pages: RecordedPages
  problem?: string | undefined
}

export type DemonstrationOptions = {
  store: DemonstrationStore
  /** Whether a run is under way in the tab. */
  isBusy(tabId: number): boolean
  /** Whether the documents of pages are recorded. */
  wantsPages(): Promise<boolean>
  /** When the browser was started; undefined when it has just been. */
  browserStart(): Promise<number | undefined>
  onChange(): void
  now(): number
}

export type DemonstrationRecorder = {
  /** Undefined while nothing is recorded and nothing waits for its name. */
  current(): Promise<Recorded | undefined>
  /** Whether what the person does in the tab is being recorded. */
  isRecording(tabId: number): Promise<boolean>
  start(tabId: number): Promise<void>
  stop(ended?: DemonstrationHead["ended"]): Promise<void>
  edit(event: EditEvent): Promise<void>
  /** The documents of a page, as the person acted on it. */
  documentsOf(look: string): Promise<FrameDocument[]>
  /** Resolves when all that was told so far has been taken. */
  heard(): Promise<void>
  /** Forgets it. */
  discard(): Promise<void>
  /** What content scripts tell. */
  handlers: Handlers<RecorderContract>
}

type Place = { tabId: number; frameId: number }
type Heard = (PersonEvent | TabEvent | EditEvent) & Place & Partial<Pick<RawEvent, "at" | "look" | "key">>

/**
 * Records one demonstration at a time. Everything is stored as it comes, so that a worker that is stopped goes on where
 * it was; events are taken one after the other.
 */
export function createDemonstrationRecorder(options: DemonstrationOptions): DemonstrationRecorder {
  const { store, onChange, now } = options
  let loading: Promise<Recorded | undefined> | undefined
  let queue: Promise<unknown> = Promise.resolve()
  const current = () =>
    (loading ??= load().catch((error: unknown) => {
      loading = undefined
      throw error
    }))
  const inOrder = <T>(work: () => Promise<T>): Promise<T> => {
    const done = queue.then(work)
    queue = done.catch(() => {})
    return done
  }

  browser.tabs.onUpdated.addListener((tabId, change) => {
    if (change.status !== undefined || change.url !== undefined) void listenIn(tabId)
  })
  browser.tabs.onCreated.addListener(({ id, openerTabId, pendingUrl, url = "" }) => {
    if (id !== undefined && openerTabId !== undefined) void join(id, openerTabId, pendingUrl ?? url)
  })
  browser.tabs.onRemoved.addListener((tabId) => void leave(tabId))

  return {
    current,
    isRecording: async (tabId) => (await recordingIn(tabId)) !== undefined,
    start,
    stop,
    edit: (event) => inOrder(() => hear({ ...event, tabId: 0, frameId: 0 })),
    documentsOf: async (look) => {
      const recorded = await current()
      return recorded ? store.documents(recorded.head.id, look) : []
    },
    heard: () => inOrder(async () => {}),
    discard: () =>
      inOrder(async () => {
        const recorded = await current()
        loading = Promise.resolve(undefined)
        await store.clear()
        await showBadge(false)
        onChange()
        for (const tabId of recorded?.head.tabs ?? [])
          void stopInTab(tabId, recorded?.pages.framesOf(tabId) ?? [])
      }),
    handlers: {
      look: ({ how, ...told }, sender) =>
        inOrder(async () => {
          const { recorded, tabId, frameId } = await senderOf(sender)
          const frame = { ...told, tabId, frameId }
          const arrival = recorded.pages.take(frame)
          if (arrival === "new-document") await store.removeFrames(recorded.head.id, tabId)
          const { document: _, ...bare } = frame
          await sparing(
            () => store.saveFrame(recorded.head.id, frame),
            () => store.saveFrame(recorded.head.id, bare),
          )
          if (arrival === "same-document") return {}
          const { url, title, snapshotId } = told.snapshot
          const first = arrival === "first-document"
          const look = await keepLook(recorded, { tabId, frameId }, snapshotId)
          await hear({ type: "arrived", url, title, how, first, tabId, frameId, look })
          // Frames that told their looks before this one did are asked again.
          void listenIn(tabId)
          return {}
        }),
      event: ({ event, key, at, snapshotId }, sender) =>
        inOrder(async () => {
          const { recorded, tabId, frameId } = await senderOf(sender)
          if (recorded.events.some((known) => known.key === key)) return {}
          const look = await keepLook(recorded, { tabId, frameId }, snapshotId)
          await hear({ ...event, key, at, tabId, frameId, ...(event.type !== "leaving" && { look }) })
          return {}
        }),
      frameSeen: async (_, sender) => {
        const { tabId } = await senderOf(sender)
        void listenIn(tabId)
        return {}
      },
    },
  }

  async function load(): Promise<Recorded | undefined> {
    const stored = await store.load()
    if (!stored) return undefined
    const started = await options.browserStart()
    const { head, frames, ...rest } = stored
    const recorded: Recorded = { head, ...rest, pages: createRecordedPages(frames) }
    // The tabs it went through are gone with the browser that had them.
    const isOver = started === undefined || head.startedAt < started
    if (head.status === "recording" && isOver) await end(recorded, "restart")
    return recorded
  }

  async function start(tabId: number): Promise<void> {
    await inOrder(() => begin(tabId))
    await showBadge(true)
    await listenIn(tabId)
    onChange()
  }

  async function begin(tabId: number): Promise<void> {
    if (options.isBusy(tabId)) throw new Error("A task is running in this tab. Stop it first, then record.")
    const known = await current()
    if (known?.head.status === "recording") throw new Error("Another tab is being recorded. Stop that first.")
    if (known) throw new Error("The last recording has no name yet. Save or discard it first.")
    const state = await readTabState(tabId)
    if (!state.usable) throw new Error(state.why)
    const head: DemonstrationHead = {
      id: crypto.randomUUID(),
      status: "recording",
      tabs: [tabId],
      startUrl: state.url,
      startedAt: now(),
    }
    await store.saveHead(head)
    loading = Promise.resolve({ head, events: [], looks: new Map(), pages: createRecordedPages() })
  }

  async function stop(ended: DemonstrationHead["ended"] = "person"): Promise<void> {
    const recorded = await current()
    if (recorded?.head.status !== "recording") return
    await Promise.all(recorded.head.tabs.map((tabId) => stopInTab(tabId, recorded.pages.framesOf(tabId))))
    await inOrder(async () => {
      // It may have been discarded meanwhile, or stopped by its last tab.
      if ((await current()) !== recorded || recorded.head.status !== "recording") return
      for (const tabId of recorded.head.tabs) {
        const snapshotId = recorded.pages.pageNow(tabId)?.frames[0]?.snapshotId
        const look = await keepLook(recorded, { tabId, frameId: 0 }, snapshotId)
        await hear({ type: "end", tabId, frameId: 0, look })
      }
      await end(recorded, ended)
    })
    onChange()
  }

  async function end(recorded: Recorded, ended: DemonstrationHead["ended"]): Promise<void> {
    recorded.head = { ...recorded.head, status: "stopped", ended, endedAt: now() }
    await store.saveHead(recorded.head)
    await showBadge(false)
  }

  async function recordingIn(tabId: number): Promise<Recorded | undefined> {
    const recorded = await current()
    return recorded?.head.status === "recording" && recorded.head.tabs.includes(tabId) ? recorded : undefined
  }

  async function senderOf({ tab, frameId }: Sender): Promise<Place & { recorded: Recorded }> {
    const recorded = tab?.id === undefined ? undefined : await recordingIn(tab.id)
    if (!recorded || tab?.id === undefined || frameId === undefined)
      throw new Error("Nothing is being recorded in this tab.")
    return { recorded, tabId: tab.id, frameId }
  }

  async function listenIn(tabId: number): Promise<void> {
    const recorded = await recordingIn(tabId)
    if (!recorded) return
    await showBadge(true)
    const problem = await recordInTab(tabId, await options.wantsPages())
    if (problem === recorded.problem) return
    recorded.problem = problem
    onChange()
  }

  function join(tabId: number, opener: number, url: string): Promise<void> {
    return inOrder(async () => {
      const recorded = await recordingIn(opener)
      if (!recorded) return
      await hear({ type: "tab-opened", opened: tabId, url, tabId: opener, frameId: 0 })
      recorded.head = { ...recorded.head, tabs: [...recorded.head.tabs, tabId] }
      await store.saveHead(recorded.head)
      void listenIn(tabId)
    })
  }

  async function leave(tabId: number): Promise<void> {
    const left = await inOrder(async () => {
      const recorded = await recordingIn(tabId)
      if (!recorded) return undefined
      await hear({ type: "tab-closed", tabId, frameId: 0 })
      recorded.head = { ...recorded.head, tabs: recorded.head.tabs.filter((other) => other !== tabId) }
      await store.saveHead(recorded.head)
      return recorded.head.tabs.length
    })
    if (left === 0) await stop("tabs-closed")
  }

  async function hear({ at = now(), ...heard }: Heard): Promise<void> {
    const recorded = await current()
    if (!recorded) return
    const event: RawEvent = { ...heard, at, seq: recorded.events.length }
    await store.addEvent(recorded.head.id, event)
    recorded.events.push(event)
    onChange()
  }

  /** Stores the page that an event was on, once, and gives its id. */
  async function keepLook(
    recorded: Recorded,
    { tabId, frameId }: Place,
    snapshotId: string | undefined,
  ): Promise<string | undefined> {
    if (snapshotId === undefined || recorded.looks.has(snapshotId)) return snapshotId
    const seen = recorded.pages.pageWith(tabId, frameId, snapshotId)
    if (!seen) return undefined
    const { id } = recorded.head
    await sparing(
      () => store.addLook(id, snapshotId, seen.page, seen.documents),
      () => store.addLook(id, snapshotId, seen.page, []),
    )
    recorded.looks.set(snapshotId, seen.page)
    return snapshotId
  }
}

/** Of a disk that is full the steps ask for less than the documents, which can be done without. */
async function sparing(store: () => Promise<void>, storeLess: () => Promise<void>): Promise<void> {
  try {
    await store()
  } catch (error) {
    if (!isQuotaExceeded(error)) throw error
    await storeLess()
  }
}
