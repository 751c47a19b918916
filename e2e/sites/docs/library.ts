import { commands } from "./content/commands"
import { configuration } from "./content/configuration"
import { gettingStarted } from "./content/gettingStarted"
import { httpApi } from "./content/httpApi"
import { notifications } from "./content/notifications"
import { project } from "./content/project"
import { restoring } from "./content/restoring"
import { schedules } from "./content/schedules"
import { sdk } from "./content/sdk"
import { security } from "./content/security"
import { storage } from "./content/storage"
import { troubleshooting } from "./content/troubleshooting"
import { isIn } from "./docPage"
import type { DocPage } from "./docPage"
import { versionName } from "./versions"
import type { Version } from "./versions"

/** All pages of all versions, in reading order. */
export const library: DocPage[] = [
  ...gettingStarted,
  ...storage,
  ...schedules,
  ...restoring,
  ...security,
  ...notifications,
  ...commands,
  ...configuration,
  ...sdk,
  ...httpApi,
  ...troubleshooting,
  ...project,
]

/** Names of the parts of the navigation, by the beginning of the addresses in them. */
const partNames: Record<string, string> = {
  "getting-started": "Getting started",
  guides: "Guides",
  "guides/storage": "Storage",
  "guides/schedules": "Schedules",
  "guides/restoring": "Restoring",
  "guides/security": "Security",
  "guides/notifications": "Notifications",
  reference: "Reference",
  "reference/cli": "Command line",
  "reference/configuration": "Configuration",
  "reference/sdk": "JavaScript SDK",
  "reference/api": "HTTP API",
  troubleshooting: "Troubleshooting",
  project: "Project",
}

export type Part = { id: string; name: string; children: (Part | DocPage)[] }

export function isPart(entry: Part | DocPage): entry is Part {
  return "children" in entry
}

export function pagesIn(version: Version): DocPage[] {
  return library.filter((page) => isIn(version, page))
}

export function findPage(id: string, version: Version): DocPage | undefined {
  return pagesIn(version).find((page) => page.id === id)
}

/** The page of that name, or the one about the same thing under the name it has in this version. */
export function findRenamed(id: string, version: Version): DocPage | undefined {
  const sameThing = library.filter((page) => page.id === id || page.formerly === id)
  const names = sameThing.flatMap((page) => [page.id, page.formerly])
  return pagesIn(version).find((page) => names.includes(page.id))
}

export function addressOf(id: string, version: Version): string {
  return `/docs/${versionName(version)}${id === "" ? "" : `/${id}`}`
}

/** The parts that a page is in, outermost first. */
export function partsAbove(id: string): { id: string; name: string }[] {
  const steps = id.split("/").slice(0, -1)
  return steps.map((_, index) => {
    const part = steps.slice(0, index + 1).join("/")
    return { id: part, name: partNames[part] ?? part }
  })
}

export function navigationOf(version: Version): Part[] {
  const parts = new Map<string, Part>()
  const top: Part[] = []
  for (const page of pagesIn(version)) {
    let siblings: (Part | DocPage)[] = top
    for (const { id, name } of partsAbove(page.id)) {
      const part = parts.get(id) ?? { id, name, children: [] }
      if (!parts.has(id)) siblings.push(part)
      parts.set(id, part)
      siblings = part.children
    }
    siblings.push(page)
  }
  return top
}

export function neighbours(page: DocPage, version: Version): { previous?: DocPage; next?: DocPage } {
  const pages = pagesIn(version)
  const index = pages.indexOf(page)
  return { previous: pages[index - 1], next: pages[index + 1] }
}
