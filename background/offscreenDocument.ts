export const OFFSCREEN_PATH = "tabs/offscreen.html"

let creating: Promise<void> | undefined

/** Makes the offscreen document unless it is there. Chrome allows one and refuses a second while it is being made. */
export function ensureOffscreen(): Promise<void> {
  creating ??= create().finally(() => {
    creating = undefined
  })
  return creating
}

export async function hasOffscreen(): Promise<boolean> {
  const documents = await chrome.runtime.getContexts({
    contextTypes: ["OFFSCREEN_DOCUMENT"],
    documentUrls: [chrome.runtime.getURL(OFFSCREEN_PATH)],
  })
  return documents.length > 0
}

async function create(): Promise<void> {
  if (await hasOffscreen()) return
  await chrome.offscreen.createDocument({
    url: OFFSCREEN_PATH,
    reasons: ["WORKERS"],
    justification: "Runs the language model in workers.",
  })
}
