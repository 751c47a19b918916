import { createHash } from "node:crypto"
import { existsSync, mkdirSync, readFileSync, writeFileSync } from "node:fs"
import { dirname, join } from "node:path"
import type { Browser } from "playwright"
import packageJson from "../../package.json" with { type: "json" }
import { taskSites } from "../../e2e/sites/all"
import { serveSite, type Site } from "../../e2e/sites/site"
import { captureState, launchCapturing, type Captured } from "./capture"
import { folderSite } from "./folderSite"
import { fetchPackage } from "./packageFiles"
import type { PageState, RankingSite } from "./site"

const FOLDER = join(import.meta.dirname, "../../out/ranking/states")

/** As package.json pins it. */
const PAGE_AGENT = packageJson.devDependencies["@page-agent/page-controller"]

export type CapturedSite = RankingSite & { states: (PageState & Captured)[] }

/** Every state of the sites as data: as it was captured before, or captured now where it is new or `fresh` is asked. */
export async function readStates(sites: RankingSite[], fresh: boolean): Promise<CapturedSite[]> {
  let browser: Browser | undefined
  try {
    const read: CapturedSite[] = []
    for (const site of sites) {
      const missing = site.states.filter((state) => fresh || !existsSync(fileOf(site, state)))
      if (missing.length > 0) {
        browser ??= await launchCapturing()
        await captureStates(browser, site, missing)
      }
      read.push({ ...site, states: site.states.map((state) => ({ ...state, ...readState(site, state) })) })
    }
    return read
  } finally {
    await browser?.close()
  }
}

async function captureStates(browser: Browser, site: RankingSite, states: PageState[]): Promise<void> {
  const served = await serveSite(siteOf(site))
  try {
    for (const state of states) {
      console.error(`Capturing ${state.id}.`)
      served.reset()
      const captured = await captureState(browser, served.url, state)
      const file = fileOf(site, state)
      mkdirSync(dirname(file), { recursive: true })
      writeFileSync(file, JSON.stringify(captured))
    }
  } finally {
    await served.close()
  }
}

function siteOf({ name, package: source }: RankingSite): Site<unknown> {
  if (source) return folderSite(name, fetchPackage(source))
  const own = taskSites.find(({ site }) => site.name === name)
  if (!own) throw new Error(`There is no site ${name} in e2e/sites. Name its package in the manifest.`)
  return own.site
}

function readState(site: RankingSite, state: PageState): Captured {
  return JSON.parse(readFileSync(fileOf(site, state), "utf8")) as Captured
}

/**
 * Where the state lies as data; another place for another page, package or selector, or another version of page-agent,
 * but not for other words.
 */
function fileOf({ package: source }: RankingSite, { id, path, clicks, tasks }: PageState): string {
  const needed = tasks.map((task) => task.needed)
  const made = JSON.stringify([source?.integrity, path, clicks, needed, PAGE_AGENT])
  const hash = createHash("sha256").update(made).digest("hex").slice(0, 12)
  return join(FOLDER, `${id.replaceAll("/", "-")}.${hash}.json`)
}
