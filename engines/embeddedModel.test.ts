import { createHash } from "node:crypto"
import { beforeEach, expect, test, vi } from "vitest"
import { embeddedModel } from "./embeddedModel"

const sha256 = (text: string) => createHash("sha256").update(text).digest("hex")
const hashing = vi.spyOn(crypto.subtle, "digest")

let files: Record<string, string>
let store: Record<string, string>

beforeEach(() => {
  files = { "a.gguf": "first", "b.gguf": "second" }
  files["SHA256SUMS"] = `${sha256("first")}  a.gguf\n${sha256("second")}  b.gguf\n`
  store = {}
  hashing.mockClear()
  vi.stubGlobal("localStorage", {
    getItem: (key: string) => store[key] ?? null,
    setItem: (key: string, value: string) => void (store[key] = value),
  })
  vi.stubGlobal("fetch", async (url: string) => {
    const text = files[url.replace("model/", "")]
    // As Chrome does for a file that is not in the extension.
    if (text === undefined) throw new TypeError("Failed to fetch")
    return new Response(text)
  })
})

const read = (options = {}) => embeddedModel("model/").read(options)

test("shards come in order, with progress, and are hashed the first time only", async () => {
  const progress: number[] = []
  const blobs = await read({ onProgress: (fraction: number) => progress.push(fraction) })
  expect(await Promise.all(blobs.map((blob) => blob.text()))).toEqual(["first", "second"])
  expect(progress).toEqual([0.5, 1])
  expect(hashing).toHaveBeenCalledTimes(2)
  await read()
  expect(hashing).toHaveBeenCalledTimes(2)
  await read({ thorough: true })
  expect(hashing).toHaveBeenCalledTimes(4)
})

test.each(["sec", "secind"])("a shard that holds %s is named as damaged", async (text) => {
  files["b.gguf"] = text
  await expect(read()).rejects.toThrow("The model file b.gguf is missing or damaged.")
})

test("a shard that shrank after it was checked is damaged", async () => {
  await read()
  files["b.gguf"] = "sec"
  await expect(read()).rejects.toThrow("The model file b.gguf is missing or damaged.")
})

test("a missing shard is named", async () => {
  delete files["a.gguf"]
  await expect(read()).rejects.toThrow("The model file a.gguf is missing or damaged.")
})

test.each(["", "no sums", `${sha256("first")}  `])("sums that read %j are damaged", async (sums) => {
  files["SHA256SUMS"] = sums
  await expect(read()).rejects.toThrow("The model file SHA256SUMS is missing or damaged.")
})

test("a tokenizer that is cut off is named as damaged", async () => {
  files["tokenizer.json"] = '{"model":'
  files["tokenizer_config.json"] = "{}"
  const reading = embeddedModel("model/").readTokenizer()
  await expect(reading).rejects.toThrow("The model file tokenizer.json is missing or damaged.")
})

test("an abort is not damage", async () => {
  const controller = new AbortController()
  vi.stubGlobal("fetch", async () => {
    controller.abort(new Error("stopped"))
    throw new TypeError("Failed to fetch")
  })
  await expect(read({ signal: controller.signal })).rejects.toThrow("stopped")
})
