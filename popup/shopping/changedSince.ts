import type { ConsentRequest } from "../../src/consent/consent"
import type { Shopping } from "../../src/shopping/shopping"

type Difference = NonNullable<ConsentRequest["differences"]>[number]

/** What differs, with what changed between the pick and the cart first. */
export function changedSince(
  differences: Difference[],
  shopping: Shopping | undefined,
): (Difference & { isChange: boolean })[] {
  const inCart = new Set(shopping?.cart?.differences.map(({ text }) => text))
  const marked = differences.map((each) => ({ ...each, isChange: inCart.has(each.text) }))
  return marked.toSorted((a, b) => Number(b.isChange) - Number(a.isChange))
}
