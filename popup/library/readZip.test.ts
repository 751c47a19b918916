import { execFileSync } from "node:child_process"
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

/** Python's own zip files: packed, with a comment at the end, with sizes of 64 bits in the local header. */
const PYTHON = `
import io, sys, zipfile
out = io.BytesIO()
with zipfile.ZipFile(out, "w", zipfile.ZIP_DEFLATED) as zip:
    zip.writestr("folder/", "")
    zip.writestr("folder/packed.txt", "lamp " * 1000)
    with zip.open("large.txt", "w", force_zip64=True) as file:
        file.write(b"large")
    zip.comment = b"PK not the end"
sys.stdout.buffer.write(out.getvalue())
`

test("packed files, folders and comments", async () => {
  const file = new Blob([execFileSync("python3", ["-c", PYTHON])])
  expect(await read(file)).toEqual([
    ["folder/packed.txt", "lamp ".repeat(1000)],
    ["large.txt", "large"],
  ])
})

test.each([0, 10, 60])("a file that lacks its last %i bytes or more is refused", async (kept) => {
  const whole = await zip([["a.txt", "text"]])
  await expect(readZip(whole.slice(0, kept))).rejects.toThrow("This is no whole zip file.")
})

test("a directory that says more than there is is refused", async () => {
  const bytes = new Uint8Array(await (await zip([["a.txt", "text"]])).arrayBuffer())
  // Entries in all, in the end record of 22 bytes.
  bytes[bytes.length - 12] = 2
  await expect(readZip(new Blob([bytes]))).rejects.toThrow("This is no whole zip file.")
})
