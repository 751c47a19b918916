import browser from "webextension-polyfill"
import { embeddedModel, EMBEDDED_MODEL_ID } from "../engines/embeddedModel"
import { createQueue } from "../engines/queue"
import { createWllamaEngine } from "../engines/wllama"
import { ModelError } from "../src/model/languageModel"
import { ENGINE_EVENTS, type engineEventContract } from "../src/protocol/engineEvents"
import { offscreenContract, type EngineEvent } from "../src/protocol/offscreen"
import { client, serve, type Handlers, type Sender } from "../src/protocol/rpc"

/** The service worker dies after 30 s in which it hears nothing. */
const HEARTBEAT_MS = 10_000
/** Where Plasmo puts it; offscreen documents have no `runtime.getManifest`. */
const SERVICE_WORKER_PATH = "static/background/index.js"

const background = client<typeof engineEventContract>(ENGINE_EVENTS, (request) =>
  browser.runtime.sendMessage(request),
)
const files = embeddedModel(browser.runtime.getURL("model/"))
const engine = createWllamaEngine({
  modelId: EMBEDDED_MODEL_ID,
  wasmUrl: browser.runtime.getURL("wllama/wllama.wasm"),
  readModel: files.read,
  readTokenizer: files.readTokenizer,
})
const queue = createQueue()
const calls = new Map<string, AbortController>()

const handlers: Handlers<typeof offscreenContract> = {
  load: ({ modelId }) => work(() => engine.load(known(modelId))),
  async complete({ callId, modelId, ...request }) {
    const controller = new AbortController()
    const { signal } = controller
    calls.set(callId, controller)
    try {
      return await work(async () => {
        signal.throwIfAborted()
        await engine.load({ ...known(modelId), signal })
        return engine.complete(request, { signal, onText: (text) => void tellText(callId, text) })
      })
    } finally {
      calls.delete(callId)
    }
  },
  async abort({ callId }) {
    calls.get(callId)?.abort()
    return {}
  },
  async countTokens({ modelId, texts }) {
    known(modelId)
    return engine.countTokens(texts)
  },
  info: async () => engine.info(),
}

browser.runtime.onMessage.addListener(
  serve("offscreen", handlers, { contract: offscreenContract, allow: isServiceWorker }),
)

/** The page that hosts the engines shows nothing. */
export default function Offscreen() {
  return null
}

/** One load or call at a time, with heartbeats while it waits and runs. */
async function work<T>(run: () => Promise<T>): Promise<T> {
  const beat = setInterval(() => void tell({ type: "heartbeat" }), HEARTBEAT_MS)
  try {
    return await queue(run)
  } finally {
    clearInterval(beat)
  }
}

function known(modelId: string) {
  if (modelId !== EMBEDDED_MODEL_ID)
    throw new ModelError(`There is no model "${modelId}". Choose another one.`)
  return { onProgress: (fraction: number) => void tell({ type: "loading", modelId, fraction }) }
}

async function tellText(callId: string, text: string): Promise<void> {
  if (!(await tell({ type: "text", callId, text }))) calls.get(callId)?.abort()
}

/** Whether the background still wants to hear of it. A worker that is just being restarted does. */
async function tell(event: EngineEvent): Promise<boolean> {
  try {
    return (await background.engineEvent(event)).wanted
  } catch {
    return true
  }
}

function isServiceWorker(sender: Sender): boolean {
  return sender.id === browser.runtime.id && sender.url === browser.runtime.getURL(SERVICE_WORKER_PATH)
}
