import type { ConsentKind } from "../src/consent/consent"
import { remember, type Allowances } from "../src/consent/policy"
import { storageItem } from "./storageItem"

/** What the person has allowed per site from now on. */
export type AllowanceStore = {
  load(): Promise<Allowances>
  remember(site: string, kinds: ConsentKind[]): Promise<void>
}

export function createAllowances(): AllowanceStore {
  const item = storageItem<Allowances>("local", "allowances")
  return {
    load: async () => (await item.get()) ?? [],
    remember: async (site, kinds) => item.set(remember((await item.get()) ?? [], site, kinds)),
  }
}
