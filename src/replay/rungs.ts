/** What an element can be found again by, in the order in which it is trusted. */
export const RUNGS = ["test-id", "id", "role-and-name", "label", "text", "path"] as const

export type Rung = (typeof RUNGS)[number]
