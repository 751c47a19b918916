import type { ConsentKind } from "../../src/consent/consent"

/** A task for a site: what a person would type, and how to tell from the site's own state whether it was done. */
export type SiteTask<State> = {
  /** The site's name, a slash and the task in a few words: `shop/red-hoodie`. */
  id: string
  task: string
  /** Path of the page it starts on. */
  start: string
  /** Whether it names the controls as the page does, or as somebody would who has not seen the page. */
  wording: "label" | "own"
  /** What the person agrees to when asked; all else is refused. */
  allows?: ConsentKind[]
  /** Values of `{{name}}` in the task. */
  secrets?: Record<string, string>
  /** "onetime": the first page has all it needs, so that a whole plan can do it too. */
  formulation?: "onetime"
  /**
   * One careful way to do it, as the scripted model's subgoals; when it cannot be done, the steps until that shows.
   * The next thing the scripted model says is that it stops.
   */
  solution: string[]
} & Ending<State>

export type Ending<State> =
  | { done: (state: State) => boolean }
  | {
      /** Why it cannot be done, for people. */
      impossible: string
      /** What the run's own reason must say. */
      reason: RegExp
      /** Whether nothing was done that the person did not ask for. */
      harmless: (state: State) => boolean
    }
