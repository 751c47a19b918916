import type { SiteTask } from "../e2e/sites/task"
import type { TaskOptions } from "./agent"

/** How a task of e2e/sites is run: what its person agrees to, and that nobody is there who would know more. */
export function taskOptionsOf({
  secrets = {},
  allows = [],
}: Pick<SiteTask<never>, "secrets" | "allows">): Pick<TaskOptions, "secrets" | "onConsent" | "answer"> {
  return {
    secrets,
    onConsent: ({ kinds }) => kinds.every((kind) => allows.includes(kind)),
    answer: () => undefined,
  }
}
