import browser from "webextension-polyfill"
import type { FrameSnapshot } from "../src/page/snapshot"
import type { ContentContract, Spot } from "../src/protocol/content"
import type { RECORDER, RecorderContract } from "../src/protocol/recorder"
import type { Handlers } from "../src/protocol/rpc"
import { serve, type Reply } from "../src/protocol/rpc"
import { captureFrame } from "./capture"
import type { OpenShadowRoot } from "./dom"
import { createHighlight, findSayer } from "./highlight"
import { createNamer } from "./names"
import { createOnlooker } from "./onlooker"
import { createElementMap } from "./nodes"
import { isOwnElement } from "./ownElements"
import { createPerformer } from "./perform/dispatch"
import { randomId } from "./randomId"
import { startRecorder, type Recorder, type Tell } from "./record/recorder"
import { recordFrame } from "./recordPage"
import { roleOf } from "./roles"
import { type Settled, waitUntilSettled } from "./settle"
import { readShopMarks } from "./shop/readShop"

/** Milliseconds a page may go on changing before it is captured all the same. */
const LOAD_CAP = 5000
/** The same for a page that has been seen not to come to rest: it would cost the whole cap at every step. */
const RESTLESS_CAP = 1000
/** Milliseconds a page may go on changing after an action in another frame. */
const ONLOOKER_CAP = 1000

/** The script is injected on demand and may be injected again; a document has one element map and one listener. */
const SERVING = Symbol.for("lumos.content")
const scope = globalThis as { [SERVING]?: true }

if (!scope[SERVING]) {
  scope[SERVING] = true
  browser.runtime.onMessage.addListener(serve("content", createHandlers()))
}

function createHandlers(): Handlers<ContentContract> {
  const documentId = randomId()
  const map = createElementMap()
  const snapshotIds = new Set<string>()
  const highlight = createHighlight(document)
  const pointer = createHighlight(document)
  const onlooker = createOnlooker(document, {
    openShadowRoot,
    nameOf: (element) => createNamer().nameOf(element),
  })
  const performer = createPerformer({
    map,
    openShadowRoot,
    knowsSnapshot: (snapshotId) => snapshotIds.has(snapshotId),
    describeNow: (element) => ({ role: roleOf(element), name: createNamer().nameOf(element) }),
    nameOf: (element) => createNamer().nameOf(element),
    groupNameOf: (element) => createNamer().groupNameOf(element),
    onEnd: highlight.clear,
  })
  let recorder: Recorder | undefined
  let restless = false
  /** The last capture, whose elements the map still knows. */
  let captured: FrameSnapshot | undefined

  async function settle(firstChangeMs = 0): Promise<Settled> {
    const settled = await waitUntilSettled(document, {
      openShadowRoot,
      firstChangeMs,
      capMs: restless ? RESTLESS_CAP : LOAD_CAP,
    })
    restless = settled.reason === "capped"
    return settled
  }

  return {
    ping: async () => ({ documentId, url: location.href }),
    settle: () => settle(),
    async capture({ secrets, firstChangeMs }) {
      await settle(firstChangeMs)
      const snapshotId = randomId()
      snapshotIds.add(snapshotId)
      if (isOneOfSeveralFrames(window)) onlooker.note()
      captured = captureFrame(document, { map, snapshotId, secrets, openShadowRoot })
      return captured
    },
    async readShop({ snapshotId, secrets }) {
      if (captured?.snapshotId !== snapshotId) return {}
      return { marks: readShopMarks(document, { map, snapshot: captured, secrets, openShadowRoot }) }
    },
    async recordPage({ snapshotId, ...options }) {
      if (!snapshotIds.has(snapshotId)) return { status: "gone" }
      return recordFrame(document, { map, openShadowRoot, ...options })
    },
    async startRecording({ pages }) {
      if (recorder) recorder.lookAgain()
      else recorder = startRecorder(document, { map, documentId, openShadowRoot, pages, tell })
      return {}
    },
    async stopRecording() {
      await recorder?.stop()
      recorder = undefined
      return {}
    },
    dispatch: async (request) => performer.dispatch(request),
    observe: ({ actionId }) => performer.observe(actionId),
    status: async ({ actionId }) => performer.status(actionId),
    cancel: async ({ actionId }) => performer.cancel(actionId),
    watch: async ({ actionId, secrets }) => ({ watching: !restless && onlooker.watch(actionId, secrets) }),
    async changes({ actionId }) {
      await waitUntilSettled(document, { openShadowRoot, capMs: ONLOOKER_CAP })
      return { changes: onlooker.changes(actionId) }
    },
    async highlight({ nodeId, label }) {
      const element = nodeId === undefined ? undefined : map.elementOf(nodeId)
      if (!element) highlight.clear()
      return { shown: element ? highlight.show(element, label ?? "") : false }
    },
    async point({ spot }) {
      const element = spot && findSpot(spot)
      pointer.clear()
      if (element && spot.reveal) element.scrollIntoView({ block: "nearest", behavior: "instant" })
      return { shown: element ? pointer.show(element) : false }
    },
  }

  function findSpot({ snapshotId, nodeId, text }: Spot): Element | undefined {
    if (!snapshotIds.has(snapshotId)) return undefined
    const element = nodeId === 0 ? document.documentElement : map.elementOf(nodeId)
    if (!element?.isConnected) return undefined
    return text === undefined ? element : findSayer(element, text)
  }
}

const tell: Tell = {
  look: (params) => toRecorder({ method: "look", params }),
  event: (params) => toRecorder({ method: "event", params }),
  frameSeen: () => toRecorder({ method: "frameSeen", params: {} }),
}

async function toRecorder(request: { method: keyof RecorderContract; params: unknown }): Promise<boolean> {
  const to: typeof RECORDER = "recorder"
  const reply = await browser.runtime.sendMessage<unknown, Reply | undefined>({ to, ...request })
  return reply?.ok === true
}

function isOneOfSeveralFrames(view: Window): boolean {
  return view.length > 0 || view.parent !== view
}

/** Closed roots too, which only a content script can see, but for our own. Chrome throws for what is not HTML. */
function openShadowRoot(element: Element): ReturnType<OpenShadowRoot> {
  if (isOwnElement(element)) return null
  return element instanceof HTMLElement ? chrome.dom.openOrClosedShadowRoot(element) : element.shadowRoot
}
