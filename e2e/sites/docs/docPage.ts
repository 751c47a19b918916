import type { Version } from "./versions"

/** In texts, `code` stands in backticks and [words](id) link to a page. {save}, {forget}, {config}: see versions.ts. */
export type Block =
  | string
  | { code: string }
  | { tabs: TabGroup; code: Record<string, string> }
  | { list: string[] }
  | { steps: string[] }
  | { options: Record<string, string> }
  | { note: string }

/** Samples of one group show the same tab everywhere. */
export type TabGroup = "package-manager" | "system"

export type Section = {
  heading: string
  since?: Version
  until?: Version
  blocks: Block[]
}

export type DocPage = {
  /** Its place in the navigation, which is its address too: `guides/storage/s3`. */
  id: string
  title: string
  /** First and last version that has the page. */
  since?: Version
  until?: Version
  /** The page it took the place of, when what it is about was renamed. */
  formerly?: string
  summary: string
  sections: Section[]
}

export function isIn(version: Version, { since = 1, until = 3 }: { since?: Version; until?: Version }) {
  return since <= version && version <= until
}

export function sectionsIn(page: DocPage, version: Version): Section[] {
  return page.sections.filter((section) => isIn(version, section))
}

/** All words of a block, for the search. */
export function textOf(block: Block): string {
  if (typeof block === "string") return block
  if ("note" in block) return block.note
  if ("list" in block) return block.list.join(" ")
  if ("steps" in block) return block.steps.join(" ")
  if ("options" in block) return Object.entries(block.options).flat().join(" ")
  return typeof block.code === "string" ? block.code : Object.values(block.code).join(" ")
}
