import { type Browser, chromium } from "playwright/test"
import { findChromium } from "../../scripts/chromium"

/** A browser that blocks the windows which no press asked for, as a person's does. */
export async function launchBrowser(): Promise<Browser> {
  return chromium.launch({
    executablePath: await findChromium(),
    args: ["--no-sandbox"],
    ignoreDefaultArgs: ["--disable-popup-blocking"],
  })
}
