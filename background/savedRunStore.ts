import type { SavedRun } from "../src/replay/savedRun"
import { savedRunSchema } from "../src/trajectory/savedRunSchema"
import type { StorageItem } from "./storageItem"

/** What stands in storage. Runs that a newer version has written are kept as they are and not listed. */
export type SavedRunsFile = { version: 1; runs: unknown[] }

export type SavedRunStore = {
  /** Newest first. */
  list(): Promise<SavedRun[]>
  get(savedId: string): Promise<SavedRun | undefined>
  /** Adds it, or puts it in the place of the one of its id. Throws with a sentence where there is no room. */
  put(run: SavedRun): Promise<void>
  remove(savedId: string): Promise<void>
}

export function createSavedRunStore(item: StorageItem<SavedRunsFile>): SavedRunStore {
  let queue: Promise<unknown> = Promise.resolve()
  return {
    list,
    get: async (savedId) => (await list()).find((run) => run.savedId === savedId),
    put: (run) =>
      change((runs) =>
        runs.some((other) => idOf(other) === run.savedId)
          ? runs.map((other) => (idOf(other) === run.savedId ? run : other))
          : [run, ...runs],
      ),
    remove: (savedId) => change((runs) => runs.filter((run) => idOf(run) !== savedId)),
  }

  async function list(): Promise<SavedRun[]> {
    const { runs = [] } = (await item.get()) ?? {}
    return runs.flatMap((run) => savedRunSchema.safeParse(run).data ?? [])
  }

  /** One after the other: each reads what the one before has written. */
  function change(to: (runs: unknown[]) => unknown[]): Promise<void> {
    const next = queue.then(async () => {
      const { runs = [] } = (await item.get()) ?? {}
      try {
        await item.set({ version: 1, runs: to(runs) })
      } catch (error) {
        throw new Error("There is no room for another saved run. Delete one, then save again.", {
          cause: error,
        })
      }
    })
    queue = next.catch(() => {})
    return next
  }
}

function idOf(run: unknown): unknown {
  return (run as { savedId?: unknown } | null)?.savedId
}
