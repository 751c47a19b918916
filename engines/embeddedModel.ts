import { damagedFile } from "./modelErrors"
import type { TokenizerFiles } from "./tokenCounter"
import type { ReadOptions } from "./engine"

export const EMBEDDED_MODEL_ID = "lumos-web-135m"

/** What was checked in full once, so that later loads only compare sizes. */
type Verified = { sums: string; sizes: number[] }
const VERIFIED_KEY = "verified-model"
const SUMS = "SHA256SUMS"

/** The embedded model's files, from the folder they are packed in (with a trailing slash). */
export function embeddedModel(folder: string) {
  return { read, readTokenizer }

  /** Reads the shards and checks them against SHA256SUMS, in full the first time and when `thorough`. */
  async function read({ onProgress, signal, thorough }: ReadOptions): Promise<Blob[]> {
    const sums = await (await fetchFile(SUMS, signal)).text()
    const files = parseSums(sums)
    const blobs: Blob[] = []
    for (const [index, { name }] of files.entries()) {
      blobs.push(await (await fetchFile(name, signal)).blob())
      onProgress?.((index + 1) / files.length)
    }
    const sizes = blobs.map((blob) => blob.size)
    if (!thorough && isVerified(sums, sizes)) return blobs
    for (const [index, { name, sha256 }] of files.entries()) {
      if ((await hash(blobs[index]!)) !== sha256) throw damagedFile(name)
    }
    localStorage.setItem(VERIFIED_KEY, JSON.stringify({ sums, sizes } satisfies Verified))
    return blobs
  }

  async function readTokenizer(): Promise<TokenizerFiles> {
    const [tokenizer, config] = await Promise.all(["tokenizer.json", "tokenizer_config.json"].map(readJson))
    return { tokenizer: tokenizer!, config: config! }
  }

  async function readJson(name: string): Promise<object> {
    const response = await fetchFile(name)
    try {
      return (await response.json()) as object
    } catch (error) {
      throw damagedFile(name, { cause: error })
    }
  }

  async function fetchFile(name: string, signal?: AbortSignal): Promise<Response> {
    try {
      const response = await fetch(folder + name, signal ? { signal } : {})
      if (response.ok) return response
    } catch (error) {
      signal?.throwIfAborted()
      throw damagedFile(name, { cause: error })
    }
    throw damagedFile(name)
  }
}

function isVerified(sums: string, sizes: number[]): boolean {
  const verified = JSON.parse(localStorage.getItem(VERIFIED_KEY) ?? "null") as Verified | null
  return verified?.sums === sums && String(verified.sizes) === String(sizes)
}

function parseSums(sums: string): { name: string; sha256: string }[] {
  const lines = sums.trim().split("\n")
  return lines.map((line) => {
    const [, sha256, name] = /^([\da-f]{64})\s+(\S+)$/.exec(line) ?? []
    if (sha256 === undefined || name === undefined) throw damagedFile(SUMS)
    return { sha256, name }
  })
}

async function hash(blob: Blob): Promise<string> {
  const digest = new Uint8Array(await crypto.subtle.digest("SHA-256", await blob.arrayBuffer()))
  return Array.from(digest, (byte) => byte.toString(16).padStart(2, "0")).join("")
}
