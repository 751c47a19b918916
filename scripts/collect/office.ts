import type { backgroundContract } from "../../src/protocol/background"
import { LIBRARY, type libraryContract } from "../../src/protocol/library"
import type { modelsContract } from "../../src/protocol/models"
import { MODELS_PORT } from "../../src/protocol/modelsPort"
import { client, type Client, type Request } from "../../src/protocol/rpc"
import type { Agent } from "../agent"

/** What can be asked of the extension beside its runs. */
export type Office = {
  background: Client<typeof backgroundContract>
  models: Client<typeof modelsContract>
  library: Client<typeof libraryContract>
}

/** Makes the browser's first tab, which stays between runs, a plain page of the extension to ask from. */
export async function openOffice({ context, extensionId }: Agent): Promise<Office> {
  const page = context.pages()[0] ?? (await context.newPage())
  await page.goto(`chrome-extension://${extensionId}/manifest.json`)
  const send = (request: Request) => page.evaluate((message) => chrome.runtime.sendMessage(message), request)
  return {
    background: client("background", send),
    models: client(MODELS_PORT, send),
    library: client(LIBRARY, send),
  }
}
