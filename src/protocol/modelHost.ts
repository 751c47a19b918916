import * as z from "zod"
import type { CatalogEntry } from "../model/catalog"
import type { Machine } from "../model/fit"
import type { ModelRecord } from "../model/models"
import type { Mirror, ModelState, ServerOffer } from "./modelsPort"

/** Name of the receiver of `modelHostContract`, in the offscreen page. */
export const MODEL_HOST = "model-host"

const Record = z.custom<ModelRecord>()
const OfRecord = z.strictObject({ record: Record })
const Nothing = z.strictObject({})

/** What the offscreen page does with models other than running them. Called by the background only. */
export const modelHostContract = {
  /** What is known to the package and to the browser, and the machine that models are to run on. */
  survey: {
    params: Nothing,
    result: z.custom<{ catalog: CatalogEntry[]; machine: Machine; hasBuiltIn: boolean }>(),
  },
  /** By model id, in the order of the records. */
  states: { params: z.strictObject({ records: z.array(Record) }), result: z.custom<ModelState[]>() },
  /** Begins or goes on, and returns at once; "stored" events tell how it goes. */
  download: { params: z.strictObject({ record: Record, mirror: z.custom<Mirror>() }), result: Nothing },
  pause: { params: OfRecord, result: Nothing },
  remove: { params: OfRecord, result: Nothing },
  /** As `download`: returns at once. */
  verify: { params: OfRecord, result: Nothing },
  /**
   * Takes over the files in `imports/<id>/` of the origin's private file system under the record's addresses; the
   * folder is gone afterwards.
   */
  addFolder: { params: z.strictObject({ record: Record, id: z.string() }), result: Nothing },
  probeServer: {
    params: z.strictObject({ baseUrl: z.url(), model: z.string().optional(), key: z.string().optional() }),
    result: z.custom<ServerOffer>(),
  },
  disk: { params: Nothing, result: z.custom<{ usedBytes: number; freeBytes?: number }>() },
}
