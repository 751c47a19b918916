import { describeMachine } from "../src/model/describeMachine"
import type { Machine } from "../src/model/fit"
import { ModelError } from "../src/model/languageModel"
import type { ModelRecord, ServerSource } from "../src/model/models"
import { parseAddedRecord } from "../src/protocol/addedRecord"
import type { modelsContract } from "../src/protocol/models"
import type { ModelsState } from "../src/protocol/modelsPort"
import type { Handlers } from "../src/protocol/rpc"
import { freeId, localAddresses, serverAddress, toRecord } from "./addedRecords"
import type { Engine } from "./engine"
import { measureModel } from "./measureModel"
import {
  addedItem,
  choiceItem,
  keysItem,
  listModels,
  mirrorItem,
  ratesItem,
  serverRecord,
  type Listed,
} from "./modelList"
import { problemOf, toRows } from "./modelRows"
import type { Network } from "./network"
import { closeOffscreen } from "./offscreenDocument"
import type { OffscreenPage } from "./offscreenPage"
import type { Thinkers } from "./thinkers"

export type Models = {
  state(): Promise<ModelsState>
  handlers: Handlers<typeof modelsContract>
}

export type ModelsOptions = {
  page: OffscreenPage
  engine: Engine
  thinkers: Thinkers
  network: Network
  /** Told whenever `state()` may say something else. */
  onChange: () => void
}

/** Which models there are, where their files are, and which of them think. */
export function createModels({ page, engine, thinkers, network, onChange }: ModelsOptions): Models {
  const measuring = new Set<string>()
  return { state, handlers: handlers() }

  async function list(): Promise<{ listed: Listed[]; machine: Machine }> {
    const { catalog, machine, hasBuiltIn } = await page.call(({ models }) => models.survey({}))
    return {
      listed: listModels({
        catalog,
        hasF16: machine.gpu?.hasF16 ?? false,
        hasBuiltIn,
        added: (await addedItem.get()) ?? [],
      }),
      machine,
    }
  }

  async function find(modelId: string): Promise<Listed> {
    const found = (await list()).listed.find(({ record }) => record.modelId === modelId)
    if (!found) throw new ModelError(`There is no model "${modelId}" any more. Choose another one.`)
    return found
  }

  async function state(): Promise<ModelsState> {
    const [{ listed, machine }, choice, rates = [], keys = {}, mirror = {}, noNetwork] = await Promise.all([
      list(),
      thinkers.chosen(),
      ratesItem.get(),
      keysItem.get(),
      mirrorItem.get(),
      network.isOff(),
    ])
    const [states, disk] = await Promise.all([
      page.call(({ models }) => models.states({ records: listed.map(({ record }) => record) })),
      page.call(({ models }) => models.disk({})),
    ])
    const about = { machine, choice, rates, keyed: Object.keys(keys), measuring }
    return {
      rows: toRows(listed, states, about),
      machine: { summary: describeMachine(machine), ...problemOf(machine) },
      mirror,
      noNetwork,
      disk,
    }
  }

  function handlers(): Handlers<typeof modelsContract> {
    return {
      models: () => state(),
      download: changing(async ({ modelId }) => {
        const [{ record }, mirror = {}] = await Promise.all([find(modelId), mirrorItem.get()])
        await page.call(({ models }) => models.download({ record, mirror }))
      }),
      pause: changing(async ({ modelId }) => {
        const { record } = await find(modelId)
        await page.call(({ models }) => models.pause({ record }))
      }),
      remove: changing(async ({ modelId }) => {
        const { record } = await find(modelId)
        await unchoose(modelId)
        await page.call(({ models }) => models.remove({ record }))
      }),
      verify: changing(async ({ modelId }) => {
        const { record } = await find(modelId)
        await page.call(({ models }) => models.verify({ record }))
      }),
      measure: changing(async ({ modelId }) => {
        const { record, entry } = await find(modelId)
        measuring.add(modelId)
        onChange()
        try {
          const model = engine.modelOf(await thinkers.hosted(record))
          await thinkers.timed(record, await measureModel(model), entry?.parameters)
        } finally {
          measuring.delete(modelId)
        }
      }),
      choose: changing(async ({ planning, grounding }) => {
        const [planner, grounder] = await Promise.all([
          find(planning),
          grounding === undefined || grounding === planning ? undefined : find(grounding),
        ])
        await choiceItem.set({
          planning: planner.record,
          ...(grounder && { grounding: grounder.record }),
        })
      }),
      addModel: async ({ record }) => {
        const added = toRecord(parseAddedRecord(record), await takenIds())
        return add(added)
      },
      addFolder: async ({ id, name, dialogue }) => {
        const modelId = freeId(name, await takenIds())
        const record = toRecord(
          { ...localAddresses(modelId), name, dialogue, contextTokens: 4096, vramMb: 0 },
          [],
        )
        await page.call(({ models }) => models.addFolder({ record: { ...record, modelId }, id }))
        return add({ ...record, modelId })
      },
      probeServer: async ({ baseUrl, ...about }) => {
        const asked = { baseUrl: serverAddress(baseUrl), ...about }
        return page.call(({ models }) => models.probeServer(asked))
      },
      addServer: async ({ baseUrl, key, contextTokens, ...about }) => {
        const source: ServerSource = { engine: "openai", baseUrl: serverAddress(baseUrl), ...about }
        const record = serverRecord(source, contextTokens)
        if (key) await keysItem.set({ ...(await keysItem.get()), [record.modelId]: key })
        return add(record)
      },
      removeAdded: changing(async ({ modelId }) => {
        const { record } = await find(modelId)
        await unchoose(modelId)
        await page.call(({ models }) => models.remove({ record }))
        const { [modelId]: _, ...keys } = (await keysItem.get()) ?? {}
        await keysItem.set(keys)
        await addedItem.set(((await addedItem.get()) ?? []).filter((added) => added.modelId !== modelId))
      }),
      setMirror: changing((mirror) => mirrorItem.set(mirror)),
      setNoNetwork: changing(async ({ on }) => {
        await network.setOff(on)
        // The page that makes the requests is told by its address, so that the browser holds it to it.
        await closeOffscreen()
      }),
      clearNetwork: changing(() => network.clear()),
    }
  }

  function changing<P>(work: (params: P) => Promise<void>): (params: P) => Promise<Record<string, never>> {
    return async (params) => {
      try {
        await work(params)
        return {}
      } finally {
        onChange()
      }
    }
  }

  async function takenIds(): Promise<string[]> {
    return (await list()).listed.map(({ record }) => record.modelId)
  }

  async function add(record: ModelRecord): Promise<{ modelId: string }> {
    const others = ((await addedItem.get()) ?? []).filter(({ modelId }) => modelId !== record.modelId)
    await addedItem.set([...others, record])
    onChange()
    return { modelId: record.modelId }
  }

  async function unchoose(modelId: string): Promise<void> {
    const { planning, grounding } = await thinkers.chosen()
    if (planning.modelId === modelId) await choiceItem.remove()
    else if (grounding?.modelId === modelId) await choiceItem.set({ planning })
  }
}
