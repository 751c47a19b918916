import type { Page } from "playwright/test"
import type { Operation } from "../../src/action/operation"

/**
 * One thing to do with a control. `target` is a playwright selector; ` |> ` steps from an iframe into its document,
 * ` >>> ` once, last and with plain CSS after it, into a closed shadow root.
 */
export type Step = { target: string; operation: Operation }

/** A control on a page of its own, what is to be done with it, and how a person sees that it is done. */
export type Control = {
  /** Kebab-case, unique; also the page's path. */
  id: string
  family: string
  /** The npm package that the control comes from; none for what is HTML. */
  library?: string
  /** The body, with the body of a document for its iframes; or a file of `apps/` that renders the control of this id. */
  page: { html: string; frame?: string } | { app: string }
  steps: [Step, ...Step[]]
  /** How a person does it, when not by pressing, typing and picking as `person.ts` does. */
  person?: ((page: Page) => Promise<void>) | { unreachable: string }
  /** The page asks for a press that the browser itself saw (`navigator.userActivation`). */
  needsActivation?: true
  /** What the first element of each selector shows at last: `readShown` in `shown.ts`. */
  shows: Record<string, string>
}

export const CLICK = { op: "CLICK" } as const
export const TYPE = (value: string) => ({ op: "TYPE", value }) as const
export const SELECT = (value: string) => ({ op: "SELECT", value }) as const

/** The steps of one operation. */
export const on = (target: string, operation: Operation): [Step] => [{ target, operation }]
