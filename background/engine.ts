import browser from "webextension-polyfill"
import {
  ModelError,
  type CompleteOptions,
  type Completion,
  type CompletionRequest,
  type LanguageModel,
} from "../src/model/languageModel"
import { EMBEDDED_MODEL } from "../src/model/models"
import { ENGINE_EVENTS, engineEventContract } from "../src/protocol/engineEvents"
import type { EngineEvent, EngineInfo, offscreenContract } from "../src/protocol/offscreen"
import { client, serve, type Client, type Sender } from "../src/protocol/rpc"
import type { Activity } from "../src/protocol/sessionPort"
import { ensureOffscreen, hasOffscreen, OFFSCREEN_PATH } from "./offscreenDocument"

const { modelId: MODEL_ID } = EMBEDDED_MODEL
const PAGE_GONE =
  "The browser closed the page that runs the model, perhaps for lack of memory. Close some tabs, then try again."

export type Engine = LanguageModel & {
  /** Loads the model unless it is loaded. Throws ModelError with a sentence for the person. */
  load(): Promise<EngineInfo>
  /** Undefined while no model is loaded, or the page that would know does not answer. */
  info(): Promise<EngineInfo | undefined>
}

/**
 * The engines of the offscreen page as a LanguageModel. Call it while the service worker starts: it listens to the
 * page's events. Every call makes the page when it is not there, and is sent once more when the page goes away
 * underneath it.
 */
export function createEngine(
  options: { onActivity?: (activity: Activity | undefined) => void } = {},
): Engine {
  const offscreen = client<typeof offscreenContract>("offscreen", (request) =>
    browser.runtime.sendMessage(request),
  )
  const listeners = new Map<string, (text: string) => void>()
  browser.runtime.onMessage.addListener(
    serve(
      ENGINE_EVENTS,
      { engineEvent: async (event) => hear(event) },
      { contract: engineEventContract, allow: isOffscreenPage },
    ),
  )

  return {
    load: () => reporting(() => call((page) => page.load({ modelId: MODEL_ID }))),
    complete: (request, callOptions) => reporting(() => complete(request, callOptions)),
    countTokens: (texts) => call((page) => page.countTokens({ modelId: MODEL_ID, texts })),
    info: async () => ((await hasOffscreen()) ? offscreen.info({}).catch(unlessPageGone) : undefined),
  }

  async function complete(
    request: CompletionRequest,
    { signal, onText }: CompleteOptions,
  ): Promise<Completion> {
    signal.throwIfAborted()
    const callId = crypto.randomUUID()
    const ended = new AbortController()
    const aborted = new Promise<never>((_, reject) => {
      const abort = () => {
        reject(signal.reason)
        listeners.delete(callId)
        // When this is lost, the page ends the call by itself: its next event is not wanted.
        offscreen.abort({ callId }).catch(() => {})
      }
      signal.addEventListener("abort", abort, { once: true, signal: ended.signal })
    })
    listeners.set(callId, (text) => {
      options.onActivity?.({ doing: "thinking", text })
      onText?.(text)
    })
    options.onActivity?.({ doing: "thinking", text: "" })
    try {
      const completion = call((page) => page.complete({ ...request, callId, modelId: MODEL_ID }), signal)
      return await Promise.race([completion, aborted])
    } finally {
      ended.abort()
      listeners.delete(callId)
    }
  }

  async function call<T>(
    ask: (page: Client<typeof offscreenContract>) => Promise<T>,
    signal?: AbortSignal,
  ): Promise<T> {
    for (let attempt = 1; ; attempt++) {
      await ensureOffscreen()
      signal?.throwIfAborted()
      try {
        return await ask(offscreen)
      } catch (error) {
        signal?.throwIfAborted()
        if (!isPageGone(error)) throw asModelError(error)
        if (attempt === 2) throw new ModelError(PAGE_GONE, { cause: error })
      }
    }
  }

  async function reporting<T>(work: () => Promise<T>): Promise<T> {
    try {
      return await work()
    } finally {
      options.onActivity?.(undefined)
    }
  }

  function hear(event: EngineEvent): { wanted: boolean } {
    if (event.type === "loading") options.onActivity?.(describeLoading(event.fraction))
    if (event.type !== "text") return { wanted: true }
    const listener = listeners.get(event.callId)
    listener?.(event.text)
    return { wanted: listener !== undefined }
  }
}

function describeLoading(fraction: number): Activity {
  return fraction < 1 ? { doing: "loading-model", fraction } : { doing: "thinking", text: "" }
}

function isOffscreenPage(sender: Sender): boolean {
  return sender.id === browser.runtime.id && sender.url === browser.runtime.getURL(OFFSCREEN_PATH)
}

/** What `sendMessage` says when there is nobody to hear it, or the page went away before it answered. */
function isPageGone(error: unknown): boolean {
  if (!(error instanceof Error) || error.name === "ModelError") return false
  return (
    error.name === "NoReplyError" || /receiving end does not exist|(port|channel) closed/i.test(error.message)
  )
}

function unlessPageGone(error: unknown): undefined {
  if (!isPageGone(error)) throw error
}

/** Classes do not survive a message; names do. */
function asModelError(error: unknown): unknown {
  return error instanceof Error && error.name === "ModelError"
    ? new ModelError(error.message, { cause: error })
    : error
}
