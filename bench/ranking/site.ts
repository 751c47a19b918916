import type { Package } from "./packages"

/** Failures in "tuning" may be looked at to make the ranking better; of "untouched" only aggregates are printed. */
export type Split = "tuning" | "untouched"

/** A site with long pages, and what somebody might want on them. */
export type RankingSite = {
  name: string
  split: Split
  /** The npm package that its files lie in; none for a site of e2e/sites, which has this name. */
  package?: Package
  states: PageState[]
}

/** A page at one moment, over 2,000 tokens of description. */
export type PageState = {
  /** Unique: the site's name, a slash and the page in a word or two. */
  id: string
  /** Of the file in the package, or of the page on the site. */
  path: string
  /** What is clicked before the page is captured, as Playwright selectors: a menu opened, a tab chosen. */
  clicks?: string[]
  tasks: RankingTask[]
}

export type RankingTask = {
  /** What a person would type. */
  task: string
  wording: Wording
  /** Playwright selector of the control that has to be used next; where it finds several, each is as good. */
  needed: string
}

/**
 * How a task speaks of the control: by its label, in a sentence that has words of it or near to it, or in words that
 * are hardly ever there, as somebody would who has not seen the page.
 */
export type Wording = "label" | "near" | "own"

export const label = (task: string, needed: string): RankingTask => ({ task, wording: "label", needed })
export const near = (task: string, needed: string): RankingTask => ({ task, wording: "near", needed })
export const own = (task: string, needed: string): RankingTask => ({ task, wording: "own", needed })
