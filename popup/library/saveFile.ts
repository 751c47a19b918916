/** Where a file goes: to disk while it is made where the browser can, else to memory and then the downloads. */
export type FileTarget = { write(stream: ReadableStream<Uint8Array>, signal: AbortSignal): Promise<void> }

type Picker = (options: { suggestedName: string }) => Promise<PickedFile>
/** The file can be taken away again (File System, WHATWG), which TypeScript's DOM does not know yet. */
type PickedFile = FileSystemFileHandle & { remove?(): Promise<void> }

/** Call it from the handler of a click. Undefined when the person chose no place. */
export async function pickTarget(name: string): Promise<FileTarget | undefined> {
  const { showSaveFilePicker: pick } = globalThis as { showSaveFilePicker?: Picker }
  if (!pick) return { write: (stream, signal) => download(name, stream, signal) }
  const file = await pick({ suggestedName: name }).catch((error: unknown) => {
    if (error instanceof DOMException && error.name === "AbortError") return undefined
    throw error
  })
  return file && { write: (stream, signal) => writeTo(file, stream, signal) }
}

/** What is written is there when it is whole; what was there before stays until then. */
async function writeTo(
  file: PickedFile,
  stream: ReadableStream<Uint8Array>,
  signal: AbortSignal,
): Promise<void> {
  const wasEmpty = (await file.getFile()).size === 0
  const writable = await file.createWritable()
  try {
    await stream.pipeTo(writable, { signal })
  } catch (error) {
    // The picker makes an empty file.
    if (wasEmpty) await file.remove?.().catch(() => {})
    throw error
  }
}

async function download(
  name: string,
  stream: ReadableStream<Uint8Array>,
  signal: AbortSignal,
): Promise<void> {
  const blob = await new Response(stream as ReadableStream<Uint8Array<ArrayBuffer>>).blob()
  signal.throwIfAborted()
  const url = URL.createObjectURL(blob)
  const link = document.createElement("a")
  link.href = url
  link.download = name
  link.click()
  // The browser has taken the blob over by the next task.
  setTimeout(() => URL.revokeObjectURL(url))
}
