import { LIBRARY, type libraryContract } from "../src/protocol/library"
import { client, type Client, type Request } from "../src/protocol/rpc"
import type { Backstage } from "./scripted/backstage"

export type Library = Client<typeof libraryContract>

/** The records of the extension, as its library page reads them. */
export function openLibrary({ page }: Backstage): Library {
  const send = (request: Request) => page.evaluate((message) => chrome.runtime.sendMessage(message), request)
  return client<typeof libraryContract>(LIBRARY, send)
}

/** A stored page. Throws for a picture. */
export async function readText(library: Library, ref: string): Promise<string> {
  const blob = await library.readBlob({ ref })
  if (blob?.type !== "text/html") throw new Error(`${ref} is no page`)
  return blob.text
}
