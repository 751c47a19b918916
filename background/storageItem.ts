import browser from "webextension-polyfill"

/** One key of an extension storage area as one object, so that its name stands in the code once. */
export type StorageItem<T> = {
  get(): Promise<T | undefined>
  set(value: T): Promise<void>
  remove(): Promise<void>
}

export function storageItem<T>(area: "local" | "session", key: string): StorageItem<T> {
  const storage = browser.storage[area]
  return {
    get: async () => (await storage.get(key))[key] as T | undefined,
    set: (value) => storage.set({ [key]: value }),
    remove: () => storage.remove(key),
  }
}
