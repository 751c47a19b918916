import { BlobWriter, TextReader, ZipWriter } from "@zip.js/zip.js"
import { makeZip } from "client-zip"
import fc from "fast-check"
import { expect, test } from "vitest"
import { readZip, type ZipEntry } from "./readZip"

const textOf = async (entry: ZipEntry): Promise<string> => new Response(await entry.open()).text()
const read = async (file: Blob) =>
  Promise.all((await readZip(file)).map(async (entry) => [entry.name, await textOf(entry)]))

async function zip(files: [name: string, text: string][]): Promise<Blob> {
  async function* stream(text: string) {
    yield new TextEncoder().encode(text)
  }
  const inputs = files.map(([name, text]) => ({ name, input: stream(text), lastModified: new Date(0) }))
  return new Response(makeZip(inputs)).blob()
}

test("what is written as a stream is read again", async () => {
  await fc.assert(
    fc.asyncProperty(
      fc.uniqueArray(fc.stringMatching(/^[a-zå]{1,8}$/), { maxLength: 4 }),
      fc.string(),
      async (names, text) => {
        const files = names.map((name, at): [string, string] => [name, text.repeat(at)])
        expect(await read(await zip(files))).toEqual(files)
      },
    ),
    { numRuns: 30 },
  )
})

test("packed files, folders, comments and sizes of 64 bits", async () => {
  const writer = new ZipWriter(new BlobWriter(), { zip64: true, level: 9 })
  await writer.add("folder/", undefined, { directory: true })
  await writer.add("folder/packed.txt", new TextReader("lamp ".repeat(1000)))
  await writer.add("plain.txt", new TextReader("plain"), { level: 0 })
  const file = await writer.close(new TextEncoder().encode("PK not the end"))
  expect(file.size).toBeLessThan(1000)
  expect(await read(file)).toEqual([
    ["folder/packed.txt", "lamp ".repeat(1000)],
    ["plain.txt", "plain"],
  ])
})

test("a file with a password is refused by name", async () => {
  const writer = new ZipWriter(new BlobWriter(), { password: "lamp", zipCrypto: true })
  await writer.add("secret.txt", new TextReader("text"))
  await expect(read(await writer.close())).rejects.toThrow("secret.txt has a password.")
})

test("content that was changed is no content", async () => {
  const bytes = new Uint8Array(await (await zip([["a.txt", "the lamp"]])).arrayBuffer())
  const at = new TextDecoder("latin1").decode(bytes).indexOf("the lamp")
  bytes[at] = "T".charCodeAt(0)
  await expect(read(new Blob([bytes]))).rejects.toThrow("This is no whole zip file.")
})

test.each([0, 10, 60])("a file that lacks its last %i bytes or more is refused", async (kept) => {
  const whole = await zip([["a.txt", "text"]])
  await expect(readZip(whole.slice(0, kept))).rejects.toThrow("This is no whole zip file.")
})
