/**
 * What an element is, on a page that bench/replay/mutateEntry.ts has numbered: its number, or for what a script has made
 * its place in the nearest numbered element, boxes that only stand between left out. Runs in the page.
 */
export function truthOf(element: Element): string {
  const own = element.getAttribute("data-truth")
  if (own !== null) return own
  const parentOf = (of: Element): Element | null => {
    let parent = of.parentElement
    while (parent?.hasAttribute("data-wrap")) parent = parent.parentElement
    return parent
  }
  const parent = parentOf(element)
  if (!parent) return element.tagName
  const alike = [...parent.querySelectorAll(element.tagName)].filter(
    (other) => !other.hasAttribute("data-truth") && parentOf(other) === parent,
  )
  const rest: string[] = []
  for (let at: Element | null = parent; at; at = parentOf(at)) {
    const number = at.getAttribute("data-truth")
    if (number !== null) {
      rest.unshift(number)
      break
    }
    rest.unshift(`${at.tagName}${at.id === "" ? "" : `#${at.id}`}`)
  }
  return [...rest, `${element.tagName}:${alike.indexOf(element)}`].join("/")
}
