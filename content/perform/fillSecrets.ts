import type { Secret } from "../../src/protocol/content"

/** Fills in `{{name}}` for every known secret; anything else in braces is left as it is. */
export function fillSecrets(text: string, secrets: readonly Secret[]): string {
  return text.replace(/\{\{([^{}]+)\}\}/g, (whole, name: string) => {
    const secret = secrets.find((candidate) => candidate.name === name.trim())
    return secret ? secret.value : whole
  })
}
