import { join } from "node:path"
import { fileURLToPath } from "node:url"
import { AxeBuilder } from "@axe-core/playwright"
import { expect, test, type Page } from "playwright/test"
import { launchExtension, type LaunchedExtension } from "../scripts/launchExtension"
import { openPanel } from "./panel/openPanel"
import { PANEL_STATES } from "./panel/states"
import type { PanelState } from "./panel/states/panelState"

// Every state of the panel as a person sees it. With LUMOS_SCREENSHOTS=FOLDER pictures of it are written there.

const BUILD = fileURLToPath(new URL("../build/chrome-mv3-e2e", import.meta.url))
const SCREENSHOTS = process.env["LUMOS_SCREENSHOTS"]

/** A popup is 400 px wide and at most 600 px high; a side panel can be as narrow as 320 px. */
const PLACES = [
  { place: "popup", width: 400, looks: ["light", "dark"] },
  { place: "page", width: 320, looks: ["light"] },
] as const
const HEIGHT = 600

let extension: LaunchedExtension

test.beforeAll(async () => void (extension = await launchExtension(BUILD)))
test.afterAll(() => extension.close())

for (const [name, state] of Object.entries(PANEL_STATES))
  for (const { place, width, looks } of PLACES)
    test(`${name}, ${width} px wide, ${looks.join(" and ")}`, async () => {
      const worker = await extension.worker()
      await worker.evaluate(() => chrome.storage.session.clear())
      const size = { width, height: HEIGHT }
      const { page } = await openPanel(extension.context, extension.id, state.scene, place, size)
      try {
        await state.then?.(page)
        for (const colorScheme of looks) {
          await page.emulateMedia({ colorScheme })
          await expectToSay(page, state)
          await savePictures(page, `${name.replace(/\W+/g, "-")}.${width}.${colorScheme}`)
          expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(width)
          // The other mode opens a tab of its own, and the popup would follow it there.
          const { violations } = await new AxeBuilder({ page }).setLegacyMode().analyze()
          expect(violations).toEqual([])
        }
      } finally {
        await page.close()
      }
    })

async function expectToSay(page: Page, { heading, says }: PanelState): Promise<void> {
  const status = page.getByRole("status").or(page.getByRole("alert")).filter({ hasText: heading })
  await expect(page.getByRole("heading", { name: heading }).or(status).first()).toBeInViewport()
  for (const text of says) await expect(page.getByText(text).first()).toBeVisible()
}

/** What is in view, and the whole of it where that is more. */
async function savePictures(page: Page, name: string): Promise<void> {
  if (SCREENSHOTS === undefined) return
  await page.screenshot({ path: join(SCREENSHOTS, `${name}.png`) })
  const { width, height } = await page.evaluate(() => ({
    width: window.innerWidth,
    height: document.documentElement.scrollHeight,
  }))
  if (height <= HEIGHT) return
  await page.setViewportSize({ width, height })
  await page.screenshot({ path: join(SCREENSHOTS, `${name}.whole.png`) })
  await page.setViewportSize({ width, height: HEIGHT })
}
