/** What the person can put right: told without a stack. */
export class Refusal extends Error {
  override name = "Refusal"
}

export function messageOf(error: unknown): string {
  return error instanceof Error ? error.message : String(error)
}
