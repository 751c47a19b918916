import { generatePage } from "../../bench/page/generatePage"
import { ELEMENT_ROLES } from "../../src/page/snapshot"
import { taskSites } from "../sites/all"
import { serveSite } from "../sites/site"
import { bundleEntry, test } from "./inPage"
import { expect } from "playwright/test"
import type * as entry from "./oraclesEntry"
import type { Compared } from "./oraclesEntry"
import type { Page } from "playwright/test"

// Roles and names beside two other implementations of the WAI-ARIA computation: dom-accessibility-api and playwright.

/** Playwright's roles of what a person operates by itself. */
const ROLES = [
  ...ELEMENT_ROLES.filter((role) => role !== "option" && role !== "gridcell"),
  "menuitemradio" as const,
  "menuitemcheckbox" as const,
]

/** Ours for theirs. */
const SAME: Record<string, string> = { menuitemradio: "menuitem", menuitemcheckbox: "menuitem" }

const pages: { name: string; open(page: Page): Promise<() => Promise<void>> }[] = [
  {
    name: "generated",
    open: async (page) => {
      await page.setContent(generatePage(1000))
      return async () => {}
    },
  },
  ...taskSites.map(({ site, tasks }) => ({
    name: site.name,
    open: async (page: Page) => {
      const served = await serveSite(site)
      await page.goto(served.url + tasks[0]!.start)
      return () => served.close()
    },
  })),
]

for (const { name, open } of pages)
  test(`roles and names on ${name} are those of others`, async ({ chromiumBrowser }) => {
    const page = await chromiumBrowser.newPage({ viewport: { width: 1280, height: 800 } })
    const close = await open(page)
    const compared = await compare(page)
    expect(compared.length).toBeGreaterThan(3)
    for (const control of compared) expect.soft(nameOf(control), control.html).toBe(control.name)
    expect(await findMissed(page, compared)).toEqual([])
    await page.close()
    await close()
  })

async function compare(page: Page): Promise<Compared[]> {
  await page.evaluate(await bundleEntry("oraclesEntry.ts", "lumosOracles"))
  return page.evaluate(() =>
    (globalThis as unknown as { lumosOracles: typeof entry }).lumosOracles.compareNames(),
  )
}

/** Their name where they have one; what stands beside a field that has none is ours alone. */
function nameOf({ name, othersName }: Compared): string {
  return othersName === "" ? name : othersName
}

/** Runs in the page: visible is for playwright what lies off the page or is transparent too, as links to skip with. */
function isSeen(element: Element): boolean {
  const { right, bottom } = element.getBoundingClientRect()
  const isOnPage = right + scrollX > 0 && bottom + scrollY > 0
  return isOnPage && element.checkVisibility({ opacityProperty: true })
}

/** What playwright finds by role and sees, and the capture has not, or has under another role or name. */
async function findMissed(page: Page, compared: Compared[]): Promise<string[]> {
  const known = new Map(compared.map((control) => [control.mark, control]))
  const missed: string[] = []
  for (const role of ROLES)
    for (const element of await page.getByRole(role).all()) {
      if (!(await element.isVisible()) || !(await element.evaluate(isSeen))) continue
      const mark = await element.getAttribute("data-captured")
      const control = mark === null ? undefined : known.get(mark)
      const html = await element.evaluate((node) => node.outerHTML.slice(0, 200))
      if (!control) missed.push(`not captured: ${html}`)
      else if (control.role !== (SAME[role] ?? role)) missed.push(`${control.role}, not ${role}: ${html}`)
      else if ((await page.getByRole(role, { name: control.name, exact: true }).and(element).count()) !== 1)
        missed.push(`not called “${control.name}”: ${html}`)
    }
  return missed
}
