/** The element around another, the host for what lies in a shadow root; undefined for the outermost. */
export type ParentOf<T> = (element: T) => T | undefined

/**
 * Whether one of the indexed elements is the control or does as well: a part of it that is no control itself, or an
 * element around it or in it when the outer of the two has no other control in it.
 */
export function isIndexed<T>(
  control: T,
  indexed: ReadonlySet<T>,
  controls: ReadonlySet<T>,
  parentOf: ParentOf<T>,
): boolean {
  if (indexed.has(control)) return true
  const isOnlyIn = (inner: T, outer: T) =>
    [...controls].every(
      (other) => other === inner || other === outer || !ancestorsOf(other, parentOf).includes(outer),
    )
  const around = ancestorsOf(control, parentOf).filter((element) => indexed.has(element))
  if (around.some((element) => isOnlyIn(control, element))) return true
  const within = [...indexed].filter((element) => ancestorsOf(element, parentOf).includes(control))
  return within.some((element) => {
    const chain = [element, ...ancestorsOf(element, parentOf)]
    return chain.find((at) => at === control || controls.has(at)) === control || isOnlyIn(element, control)
  })
}

/** From the nearest on. */
function ancestorsOf<T>(element: T, parentOf: ParentOf<T>): T[] {
  const found: T[] = []
  for (let at = parentOf(element); at !== undefined; at = parentOf(at)) found.push(at)
  return found
}
