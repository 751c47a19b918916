/** A stream's chunks. Stops reading it when the loop is left. */
export async function* chunksOf<T>(stream: ReadableStream<T>): AsyncGenerator<T> {
  const reader = stream.getReader()
  try {
    for (let read = await reader.read(); !read.done; read = await reader.read()) yield read.value
  } finally {
    await reader.cancel().catch(() => {})
  }
}

/** A file's text as it is read; bytes that are no UTF-8 are U+FFFD. `onBytes` hears how many were read. */
export async function* textOf(
  stream: ReadableStream<Uint8Array<ArrayBuffer>>,
  onBytes: (count: number) => void,
): AsyncGenerator<string> {
  const decoder = new TextDecoder()
  for await (const chunk of chunksOf(stream)) {
    onBytes(chunk.byteLength)
    yield decoder.decode(chunk, { stream: true })
  }
  const rest = decoder.decode()
  if (rest !== "") yield rest
}
