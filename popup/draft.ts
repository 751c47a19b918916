import type { Formulation } from "../src/agent/session"
import type { Secret } from "../src/protocol/content"
import type { StartParams } from "./background"
import { NO_SHOPPING, shoppingParams, shoppingProblem, type ShoppingDraft } from "./shopping/draftShopping"

/** What the person has typed and not yet run. */
export type Draft = ShoppingDraft & {
  task: string
  formulation: Formulation
  /** Text that the page shows when the task is done. */
  expect: string
  /** As typed; empty for the default. */
  maxSteps: string
  secrets: Secret[]
  /** The address to open where the tab has no page to act on. */
  address: string
}

/** What outlives the popup: no secret's value, and which ended run the person has put away. */
export type SavedDraft = { draft: Draft; putAway?: string | undefined }

export const EMPTY_DRAFT: Draft = {
  ...NO_SHOPPING,
  task: "",
  formulation: "iterative",
  expect: "",
  maxSteps: "",
  secrets: [],
  address: "",
}

export const EXAMPLES = [
  "Search for wireless headphones under $50",
  "Fill in this form with my name Ada Lovelace and subscribe",
  "Find a red cotton hoodie in size M under $40 and add it to the cart",
] as const

/** What keeps a draft from running, and the field to put it right in. */
export type Problem = { field: "task" | "secrets" | "maxSteps" | "address"; message: string }

export function findProblem(draft: Draft): Problem | undefined {
  if (draft.task.trim() === "")
    return { field: "task", message: `Type what should be done, for example: ${EXAMPLES[0]}.` }
  const missing = missingSecrets(draft)
  if (missing.length > 0)
    return {
      field: "secrets",
      message: `Give a value for ${missing.map((name) => `{{${name}}}`).join(", ")}.`,
    }
  if (draft.maxSteps !== "" && !/^[1-9]\d*$/.test(draft.maxSteps))
    return { field: "maxSteps", message: "Type a whole number of steps, 1 or more." }
  const shopping = shoppingProblem(draft)
  return shopping === undefined ? undefined : { field: "task", message: shopping }
}

/** Names written as `{{name}}` in the task that have no value. */
export function missingSecrets({ task, secrets }: Draft): string[] {
  const named = [...task.matchAll(/\{\{\s*([^{}]+?)\s*\}\}/g)].map(([, name = ""]) => name)
  return [...new Set(named)].filter(
    (name) => !secrets.some((secret) => secret.name === name && secret.value !== ""),
  )
}

/** With a row for every secret that the task names, so that its value can be typed. */
export function withSecretRows(draft: Draft): Draft {
  const unlisted = missingSecrets(draft).filter(
    (name) => !draft.secrets.some((secret) => secret.name === name),
  )
  return { ...draft, secrets: [...draft.secrets, ...unlisted.map((name) => ({ name, value: "" }))] }
}

export function toStartParams(draft: Draft, tabId: number, url?: string): StartParams {
  return {
    tabId,
    task: draft.task.trim(),
    formulation: draft.formulation,
    secrets: draft.secrets.filter(({ name, value }) => name !== "" && value !== ""),
    ...(url !== undefined && { url }),
    ...(draft.maxSteps !== "" && { maxSteps: Number(draft.maxSteps) }),
    ...(draft.expect.trim() !== "" && { expect: draft.expect.trim() }),
    ...shoppingParams(draft),
  }
}

export function withoutSecrets(draft: Draft): Draft {
  return { ...draft, secrets: draft.secrets.map(({ name }) => ({ name, value: "" })) }
}
