/** Elements that we put into the page ourselves: never captured, never observed. */
const own = new WeakSet<Node>()

export function markOwn(element: Element): void {
  own.add(element)
}

export function isOwnElement(node: Node): boolean {
  return own.has(node)
}
