import type { ModelRecord as PrebuiltRecord } from "@mlc-ai/web-llm"
import type { Machine } from "../src/model/fit"
import type { ModelRecord } from "../src/model/models"
import type { modelHostContract } from "../src/protocol/modelHost"
import type { ModelState } from "../src/protocol/modelsPort"
import type { Handlers } from "../src/protocol/rpc"
import { createMirror } from "./modelStore/mirror"
import { createModelStore, type ModelStore } from "./modelStore/store"
import type { StoredModel } from "./modelStore/storedModel"
import type { MeteredFetch } from "./network"
import { probeServer } from "./openaiProbe"
import { probeMachine } from "./probe"
import { measureGpu } from "./probeSpeed"
import { builtInAvailability } from "./promptApi"
import type { BuiltInModel } from "./promptApiTypes"
import { readImport } from "./readImport"
import { webllmCatalog } from "./webllmCatalog"

export type ModelHostOptions = {
  /** Address of a file that is packed into the extension. */
  files: (path: string) => string
  fetch: MeteredFetch
  languageModel: BuiltInModel | undefined
  /** Ends what runs the model. */
  beforeRemoval(modelId: string): Promise<void>
  /** Told when the state of a model's files has changed. */
  onChange(modelId: string): void
  /** Runs work during which the service worker has to live. */
  keepAwake<T>(run: () => Promise<T>): Promise<T>
}

/** What is under way for a model's files. */
type Job = { controller: AbortController; state: ModelState }

/** The models' files and what is known of models and of this machine, for the background. */
export function createModelHost(options: ModelHostOptions): Handlers<typeof modelHostContract> {
  const { files, fetch, languageModel, beforeRemoval, onChange, keepAwake } = options
  const jobs = new Map<string, Job>()
  /** What went wrong last, by model id. */
  const failures = new Map<string, ModelState>()
  let rewrite = createMirror({})
  /** Measured once: it does not change, and takes up to a second. */
  let speed: ReturnType<typeof measureGpu> | undefined
  const store = createModelStore({ fetch, rewrite: (url) => rewrite(url) })

  return {
    survey: async () => ({
      catalog: webllmCatalog(await readPrebuilt(files("webllm/models.json"))),
      machine: await describeMachine(),
      hasBuiltIn: (await builtInAvailability(languageModel)) !== "unavailable",
    }),
    states: ({ records }) => Promise.all(records.map(stateOf)),
    async download({ record, mirror }) {
      rewrite = createMirror(mirror)
      const model = storedModel(record)
      if (model && !jobs.has(record.modelId)) void download(model)
      return {}
    },
    async pause({ record: { modelId } }) {
      jobs.get(modelId)?.controller.abort()
      return {}
    },
    async remove({ record }) {
      const { modelId } = record
      jobs.get(modelId)?.controller.abort()
      await beforeRemoval(modelId)
      const model = storedModel(record)
      if (model) await store.remove(model)
      failures.delete(modelId)
      return {}
    },
    async verify({ record }) {
      const model = storedModel(record)
      if (model && !jobs.has(record.modelId)) void verify(model)
      return {}
    },
    async addFolder({ record, id }) {
      const model = storedModel(record)
      if (!model || !("libraryUrl" in model)) throw new Error(`${record.modelId} is not run from files`)
      const picked = await readImport(id)
      try {
        await keepAwake(() => store.addFolder(model, picked.files))
      } finally {
        await picked.remove()
      }
      return {}
    },
    probeServer: async ({ baseUrl, model, key }) => {
      const { models, constraint } = await probeServer(
        {
          baseUrl,
          apiKey: async () => key,
          fetch: (url, init) => fetch(url, init, "model server"),
        },
        { ...(model !== undefined && { model }) },
      )
      const contextTokens = models.find(({ id }) => id === model)?.contextTokens
      return {
        models: models.map(({ id }) => id),
        ...(constraint && { constraint }),
        ...(contextTokens !== undefined && { contextTokens }),
      }
    },
    async disk() {
      const used = (await store.usage()).reduce((sum, { bytes }) => sum + bytes, 0)
      const { quota, usage = 0 } = await navigator.storage.estimate()
      return { usedBytes: used, ...(quota !== undefined && { freeBytes: quota - usage }) }
    },
  }

  async function describeMachine(): Promise<Machine> {
    const machine = await probeMachine()
    speed ??= measureGpu().catch(() => undefined)
    const measured = await speed
    return machine.gpu && measured ? { ...machine, gpu: { ...machine.gpu, speed: measured } } : machine
  }

  async function stateOf(record: ModelRecord): Promise<ModelState> {
    if (record.source.engine === "prompt-api") return builtInState()
    const model = storedModel(record)
    if (!model) return { status: "ready", bytes: 0 }
    const { modelId } = record
    const known = jobs.get(modelId)?.state ?? failures.get(modelId)
    if (known) return known
    const found = await store.state(model)
    switch (found.state) {
      case "absent":
        return { status: "absent" }
      case "partial":
        return { status: "partial", bytes: found.bytes, total: found.totalBytes }
      case "ready":
        return { status: "ready", bytes: found.bytes }
    }
  }

  async function builtInState(): Promise<ModelState> {
    switch (await builtInAvailability(languageModel)) {
      case "available":
        return { status: "ready", bytes: 0 }
      case "downloading":
        return { status: "downloading", bytes: 0 }
      default:
        return { status: "absent" }
    }
  }

  async function download(model: StoredModel): Promise<void> {
    const speed = speedometer()
    await run(model, { status: "downloading", bytes: 0 }, (signal, show) =>
      store.download(model, {
        signal,
        onProgress: ({ bytes, totalBytes: total }) =>
          show({ status: "downloading", bytes, total, bytesPerSecond: speed(bytes) }),
      }),
    )
  }

  async function verify(model: StoredModel): Promise<void> {
    await run(model, { status: "verifying", fraction: 0 }, async (signal, show) => {
      const damaged = await store.verify(model, {
        signal,
        onProgress: ({ bytes, totalBytes }) =>
          show({ status: "verifying", fraction: totalBytes === 0 ? 1 : bytes / totalBytes }),
      })
      if (damaged.length > 0) failures.set(model.modelId, await damagedState(store, model, damaged))
    })
  }

  async function run(
    { modelId, ...rest }: StoredModel,
    first: ModelState,
    work: (signal: AbortSignal, show: (state: ModelState) => void) => Promise<void>,
  ): Promise<void> {
    const model = { modelId, ...rest }
    const job: Job = { controller: new AbortController(), state: first }
    const { signal } = job.controller
    jobs.set(modelId, job)
    failures.delete(modelId)
    onChange(modelId)
    try {
      await keepAwake(() =>
        work(signal, (state) => {
          job.state = state
          onChange(modelId)
        }),
      )
    } catch (error) {
      if (!signal.aborted) failures.set(modelId, await brokenState(store, model, error))
    } finally {
      jobs.delete(modelId)
      onChange(modelId)
    }
  }
}

/** The package's list of models, which the build puts beside its Worker: the package itself is large. */
async function readPrebuilt(url: string): Promise<PrebuiltRecord[]> {
  return (await globalThis.fetch(url)).json() as Promise<PrebuiltRecord[]>
}

/** What the store knows a model by; undefined for what has no files of its own. */
function storedModel({ modelId, source }: ModelRecord): StoredModel | undefined {
  if (source.engine !== "webllm") return undefined
  const { modelUrl, libraryUrl, librarySha256 } = source
  return { modelId, modelUrl, libraryUrl, ...(librarySha256 && { librarySha256 }) }
}

async function brokenState(store: ModelStore, model: StoredModel, error: unknown): Promise<ModelState> {
  const found = await store.state(model)
  const bytes = "bytes" in found ? found.bytes : 0
  const total = found.state === "partial" ? { total: found.totalBytes } : {}
  return { status: "partial", bytes, ...total, error: error instanceof Error ? error.message : String(error) }
}

async function damagedState(store: ModelStore, model: StoredModel, damaged: string[]): Promise<ModelState> {
  const found = await store.state(model)
  return {
    status: "damaged",
    bytes: "bytes" in found ? found.bytes : 0,
    error: `Damaged and deleted: ${damaged.join(", ")}. Download the model again; what is intact stays.`,
  }
}

/** Bytes a second since the first call. */
function speedometer(): (bytes: number) => number {
  let first: { at: number; bytes: number } | undefined
  return (bytes) => {
    const at = performance.now()
    first ??= { at, bytes }
    return at === first.at ? 0 : ((bytes - first.bytes) / (at - first.at)) * 1000
  }
}
