import * as z from "zod"
import type { ModelsState, ServerOffer } from "./modelsPort"

const OfModel = z.strictObject({ modelId: z.string() })
const Nothing = z.strictObject({})
const Dialogue = z.enum(["instruct", "lumos"])

/** Methods of the background for whoever shows, fetches and chooses models. Each throws with a sentence when it fails. */
export const modelsContract = {
  models: { params: Nothing, result: z.custom<ModelsState>() },
  /** Begins or goes on; resolves when the download is under way. How it goes is told over the port. */
  download: { params: OfModel, result: Nothing },
  /** Ends a download and keeps what is there. */
  pause: { params: OfModel, result: Nothing },
  /** Deletes a model's files. A model that is chosen is replaced by the embedded one. */
  remove: { params: OfModel, result: Nothing },
  /** Checks a model's files in full; what is damaged shows as such. */
  verify: { params: OfModel, result: Nothing },
  /** Loads a model and times a short prompt and reply. */
  measure: { params: OfModel, result: Nothing },
  /** Without `grounding` one model does both. */
  choose: {
    params: z.strictObject({ planning: z.string(), grounding: z.string().optional() }),
    result: Nothing,
  },
  /** Lists a model that the person describes, as parseAddedRecord reads it. Nothing is downloaded yet. */
  addModel: { params: z.strictObject({ record: z.unknown() }), result: OfModel },
  /** Takes over what the options page has written to `imports/<id>/` in the origin's private file system. */
  addFolder: {
    params: z.strictObject({ id: z.string(), name: z.string(), dialogue: Dialogue }),
    result: OfModel,
  },
  /** Which models a server offers and, with `model`, what it holds that model's replies to. */
  probeServer: {
    params: z.strictObject({ baseUrl: z.url(), key: z.string().optional(), model: z.string().optional() }),
    result: z.custom<ServerOffer>(),
  },
  addServer: {
    params: z.strictObject({
      baseUrl: z.url(),
      model: z.string(),
      key: z.string().optional(),
      constraint: z.enum(["gbnf", "ebnf", "json-schema", "none"]).default("none"),
      contextTokens: z.int().min(1024).optional(),
    }),
    result: OfModel,
  },
  /** Takes an added model or server off the list, with its files and its key. */
  removeAdded: { params: OfModel, result: Nothing },
  /** Both as they shall be from now on; what is left out is asked for where it is published. */
  setMirror: {
    params: z.strictObject({ hub: z.url().optional(), libraries: z.url().optional() }),
    result: Nothing,
  },
  /** From then on every request is refused, and those under way end. */
  setNoNetwork: { params: z.strictObject({ on: z.boolean() }), result: Nothing },
  /** Empties the list of requests. */
  clearNetwork: { params: Nothing, result: Nothing },
}
