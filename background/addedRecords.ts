import browser from "webextension-polyfill"
import { instructRecord } from "../src/model/instructRecord"
import { ModelError } from "../src/model/languageModel"
import { lumosRecord } from "../src/model/lumosRecord"
import type { ModelRecord, WebLlmSource } from "../src/model/models"
import type { AddedRecord } from "../src/protocol/addedRecord"

/** The record of a model that a person described; its id is none of `taken`. */
export function toRecord(added: AddedRecordLike, taken: string[]): ModelRecord {
  const { name, dialogue, turnEnd, modelUrl, libraryUrl, contextTokens, vramMb, needsF16 } = added
  const { librarySha256, overrides } = added
  const source: WebLlmSource = {
    engine: "webllm",
    modelUrl,
    libraryUrl,
    vramMb,
    needsF16: needsF16 ?? false,
    contextTokens,
    ...(librarySha256 && { librarySha256 }),
    ...(overrides && { overrides }),
  }
  const about = { modelId: freeId(name, taken), name, source }
  return dialogue === "lumos"
    ? lumosRecord({ ...about, ...(turnEnd && { turnEnd }) })
    : instructRecord({ ...about, contextTokens })
}

type AddedRecordLike = Omit<AddedRecord, "needsF16"> & { needsF16?: boolean }

/** The made-up addresses of a model that came from a folder; nothing is ever asked there. */
export function localAddresses(modelId: string): { modelUrl: string; libraryUrl: string } {
  const folder = `https://local.invalid/${encodeURIComponent(modelId)}`
  return { modelUrl: `${folder}/resolve/main`, libraryUrl: `${folder}/library.wasm` }
}

/** The name as an id, with a number behind it when it is taken. */
export function freeId(name: string, taken: string[]): string {
  const stem = name.trim().replaceAll(/[^\p{L}\p{N}.]+/gu, "-")
  for (let copy = 1; ; copy++) {
    const id = copy === 1 ? stem : `${stem}-${copy}`
    if (!taken.includes(id)) return id
  }
}

/** Throws ModelError when the person has taken back what they allowed. */
export async function checkAllowed(address: string): Promise<void> {
  const { host, protocol, hostname } = new URL(address)
  if (await browser.permissions.contains({ origins: [`${protocol}//${hostname}/*`] })) return
  throw new ModelError(
    `Lumos is not allowed to reach ${host} any more. Remove the server under "Models and network" and add it again.`,
  )
}

/** As it is stored. Throws ModelError for an address with a password in it: the key has a field of its own. */
export function serverAddress(address: string): string {
  const { username, password } = new URL(address)
  if (username || password)
    throw new ModelError("Leave name and password out of the address. The key has a field of its own.")
  return address.replace(/\/+$/, "")
}

/** Where a model behind a server reads pages and tasks, unless the server is this machine. */
export function hostsOf({ source }: ModelRecord): string[] {
  if (source.engine !== "openai") return []
  const { hostname, host } = new URL(source.baseUrl)
  return /^(localhost|127\..*|\[::1\])$/.test(hostname) ? [] : [host]
}
