import type { RunSettings } from "./runs"
import { storageItem } from "./storageItem"

/** Settings of a run with its secrets: in the browser's memory only, gone when the run ends or the browser closes. */
export type SecretStore = {
  save(sessionId: string, settings: RunSettings): Promise<void>
  load(sessionId: string): Promise<RunSettings | undefined>
  remove(sessionId: string): Promise<void>
}

export function createSecretStore(): SecretStore {
  const item = (sessionId: string) => storageItem<RunSettings>("session", `run:${sessionId}`)
  return {
    save: (sessionId, settings) => item(sessionId).set(settings),
    load: (sessionId) => item(sessionId).get(),
    remove: (sessionId) => item(sessionId).remove(),
  }
}
