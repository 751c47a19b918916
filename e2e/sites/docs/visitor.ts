import type { TabGroup } from "./docPage"
import type { Language, Texts } from "./languages"
import { languages } from "./languages"
import { latest } from "./versions"
import type { Version } from "./versions"

export type PageOfVersion = { page: string; version: Version }

export type Feedback = PageOfVersion & {
  helpful: boolean
  /** What was said when it was sent; the bare Yes or No counts on its own too. */
  details: { reason: string; text: string } | null
}

export type Theme = "light" | "dark"

/** All that one visitor did. The site has one visitor at a time. */
export type DocsState = {
  /** Pages in the order they were seen; "" is the first page of a version. */
  visited: PageOfVersion[]
  version: Version
  language: Language
  theme: Theme
  searches: { query: string; version: Version; results: number }[]
  feedback: Feedback[]
  saved: PageOfVersion[]
  newsletter: string[]
  tabs: Partial<Record<TabGroup, string>>
  copied: (PageOfVersion & { code: string })[]
  announcementDismissed: boolean
}

export function newVisitor(): DocsState {
  return {
    visited: [],
    version: latest,
    language: "en",
    theme: "light",
    searches: [],
    feedback: [],
    saved: [],
    newsletter: [],
    tabs: {},
    copied: [],
    announcementDismissed: false,
  }
}

export function textsFor(visitor: DocsState): Texts {
  return languages[visitor.language].texts
}

export function isSamePage(a: PageOfVersion, b: PageOfVersion): boolean {
  return a.page === b.page && a.version === b.version
}
