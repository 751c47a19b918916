import type { Arrival, PersonEvent } from "../../src/demonstration/events"
import type { FrameSnapshot } from "../../src/page/snapshot"
import type { ToldLook } from "../../src/protocol/recorder"
import type { OpenShadowRoot } from "../dom"
import type { ElementMap } from "../nodes"
import { viewOf } from "../perform/composed"
import { createFieldReader } from "./fields"
import { createLooks, type Looks } from "./looks"
import { listenToFields } from "./listenToFields"
import { listenToPresses } from "./listenToPresses"
import { arrivalOf, listenToLeaving } from "./listenToLeaving"
import { createTargets, type Found } from "./targets"

/** What a recorder says to the background; resolves with whether that still records here. */
export type Tell = {
  look(params: ToldLook & { documentId: string; how: Arrival }): Promise<boolean>
  event(params: {
    event: PersonEvent
    /** Unique, to be taken once. */
    key: string
    at: number
    snapshotId?: string | undefined
  }): Promise<boolean>
  frameSeen(): Promise<boolean>
}

export type RecorderOptions = {
  map: ElementMap
  documentId: string
  openShadowRoot: OpenShadowRoot
  /** Whether each look is told with its document. */
  pages: boolean
  tell: Tell
}

export type Recorder = {
  /** Tells the frame's look once more, to a background that has forgotten it. */
  lookAgain(): void
  /** Resolves when all that was heard has been told, and the frame as it is in the end. */
  stop(): Promise<void>
}

/** What listeners share: the page as it was before the act that is under way, and a way to tell of it. */
export type Recording = {
  doc: Document
  view: Window & typeof globalThis
  openShadowRoot: OpenShadowRoot
  signal: AbortSignal
  /** Reads the page, before it hears of what is about to happen. */
  prepare(): void
  /** Reads it unless it was read for this very element and nothing was done since. */
  prepareFor(element: Element | undefined): void
  /** The control that an element of the page belongs to, as it was read. */
  find(element: Element | undefined): Found | undefined
  /** The page as it was read. */
  before(): FrameSnapshot | undefined
  /** Tells an event that happened on the page as it was read, or as it was read for the beginning of the event. */
  tell(event: PersonEvent, on?: FrameSnapshot): void
}

/** Tells what a person does in this frame, each with the page as it was before. Hears only what the browser vouches for. */
export function startRecorder(doc: Document, options: RecorderOptions): Recorder {
  const { map, documentId, openShadowRoot, pages, tell } = options
  const view = viewOf(doc)
  const controller = new view.AbortController()
  const { signal } = controller
  const targets = createTargets(map, documentId)
  const reader = createFieldReader()
  let told: Promise<unknown> = Promise.resolve()
  let how: Arrival = arrivalOf(view)
  let events = 0
  const commit = (): void => fields.commit()
  const say = (message: () => Promise<boolean>): void => {
    // A worker that was stopped while it listened may not have heard.
    const said = message().catch(() => message())
    const heard = said.then((records) => records || shut()).catch(() => {})
    told = told.then(() => heard)
  }
  const looks: Looks = createLooks(doc, {
    map,
    openShadowRoot,
    pages,
    secrets: reader.secrets,
    isPrivate: () => fields.isPrivate(),
    onLook: (look) => say(() => tell.look({ ...look, documentId, how })),
  })
  let before:
    { snapshot?: FrameSnapshot | undefined; element?: Element | undefined; used: boolean } | undefined

  const recording: Recording = {
    doc,
    view,
    openShadowRoot,
    signal,
    prepare: () => look(undefined),
    prepareFor(element) {
      if (before && before.element === element && !before.used) return
      look(element)
    },
    find(element) {
      const found = targets.find(element, before?.snapshot)
      if (found || !element) return found
      // It came after the page was read, and without a key or button: the browser has filled it in.
      const snapshot = looks.last()
      const later = targets.find(element, snapshot)
      if (later) before = { snapshot, element, used: false }
      return later
    },
    before: () => before?.snapshot,
    tell(event, on = before?.snapshot) {
      if (before) before.used = true
      const params = { event, key: `${documentId}/${++events}`, at: Date.now(), snapshotId: on?.snapshotId }
      say(() => tell.event(params))
    },
  }

  const fields = listenToFields(recording, reader)
  listenToPresses(recording, { commit, frameSeen: () => say(() => tell.frameSeen()) })
  listenToLeaving(recording, {
    commit,
    // Chrome has kept the document as it was.
    onReturn() {
      how = "back_forward"
      looks.take()
      looks.tellAgain()
    },
  })

  return {
    lookAgain: () => looks.tellAgain(),
    async stop() {
      commit()
      looks.take()
      shut()
      await told
    },
  }

  function look(element: Element | undefined): void {
    const snapshot = looks.now()
    targets.know(snapshot)
    before = { snapshot, element, used: false }
  }

  function shut(): void {
    controller.abort()
    looks.stop()
  }
}
