const STEPS = new Map([
  ["ArrowRight", 1],
  ["j", 1],
  ["ArrowLeft", -1],
  ["k", -1],
])

/** How many steps a key goes on: 0 for other keys, with a modifier, and where keys have a meaning of their own. */
export function stepsOfKey(event: {
  key: string
  altKey: boolean
  ctrlKey: boolean
  metaKey: boolean
  target: EventTarget | null
}): number {
  const { key, altKey, ctrlKey, metaKey, target } = event
  if (altKey || ctrlKey || metaKey) return 0
  const takesKeys =
    target !== null && (target as Element).closest("input, textarea, select, [tabindex='0']") !== null
  return takesKeys ? 0 : (STEPS.get(key.length === 1 ? key.toLowerCase() : key) ?? 0)
}
