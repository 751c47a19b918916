import browser from "webextension-polyfill"
import { fromBase64 } from "./base64"

/** Of a JPEG: text stays readable, and a page takes 50 to 200 KB. */
const QUALITY = 60

/** The tab as it is seen now, as a JPEG. "hidden": it is not the tab that its window shows. */
export async function takeScreenshot(tabId: number): Promise<Uint8Array<ArrayBuffer> | "hidden" | "failed"> {
  try {
    const { windowId } = await browser.tabs.get(tabId)
    if (windowId === undefined || !(await isShown(tabId))) return "hidden"
    const address = await browser.tabs.captureVisibleTab(windowId, { format: "jpeg", quality: QUALITY })
    // Another tab may have come to the front meanwhile: its picture is nobody's business.
    if (!(await isShown(tabId))) return "hidden"
    return fromBase64(address.slice(address.indexOf(",") + 1))
  } catch {
    // Chrome takes two pictures a second at most, and none without the site's permission.
    return "failed"
  }
}

async function isShown(tabId: number): Promise<boolean> {
  const { active, windowId } = await browser.tabs.get(tabId)
  if (!active || windowId === undefined) return false
  return (await browser.windows.get(windowId)).state !== "minimized"
}
