import { existsSync } from "node:fs"
import { join } from "node:path"
import { blobsOfSession } from "../../src/agent/blobRefs"
import type { BlobRef, Session } from "../../src/agent/session"
import type { BlobContent } from "../../src/protocol/library"
import { writeWhole } from "./writeWhole"

/** Where stored content is, from the folder of the results; runs share what is alike. */
export function blobFile(ref: BlobRef): string {
  return `blobs/${ref}`
}

/** Writes the pages and pictures that a record refers to, each once, before the record itself. */
export async function keepBlobs(
  folder: string,
  session: Session,
  read: (ref: BlobRef) => Promise<BlobContent | undefined>,
): Promise<void> {
  for (const ref of blobsOfSession(session)) {
    const file = join(folder, blobFile(ref))
    if (existsSync(file)) continue
    const content = await read(ref)
    if (content)
      writeWhole(file, content.type === "text/html" ? content.text : Buffer.from(content.base64, "base64"))
  }
}
