import type { RecordingSettings } from "../src/protocol/library"
import { storageItem } from "./storageItem"

const MOST_BYTES = 2e9

/** What the person has chosen of these, the rest as it is by default. */
export type SettingsStore = {
  load(): Promise<RecordingSettings>
  change(settings: {
    [K in keyof RecordingSettings]?: RecordingSettings[K] | undefined
  }): Promise<RecordingSettings>
}

/** `quota`: bytes that the browser lets us store. */
export function createRecordingSettings(quota: () => Promise<number>): SettingsStore {
  const item = storageItem<Partial<RecordingSettings>>("local", "recording")
  const load = async (): Promise<RecordingSettings> => {
    const { pages = true, screenshots = false, limitBytes } = (await item.get()) ?? {}
    return { pages, screenshots, limitBytes: limitBytes ?? Math.min(MOST_BYTES, (await quota()) / 2) }
  }
  return {
    load,
    change: async (settings) => {
      // What was not given is not stored, so that it follows the defaults.
      const given = Object.entries(settings).filter(([, value]) => value !== undefined)
      await item.set({ ...(await item.get()), ...Object.fromEntries(given) })
      return load()
    },
  }
}
