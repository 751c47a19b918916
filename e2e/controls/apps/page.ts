/** The id of the control to show: the page's path. */
export const controlId = (): string => location.pathname.slice(1)

export function rootOf(): HTMLElement {
  const root = document.querySelector<HTMLElement>("#root")
  if (!root) throw new Error("The page has no #root")
  return root
}

/** The one of these that the page is for. */
export function chosen<T>(byId: Record<string, T>): T {
  const found = byId[controlId()]
  if (!found) throw new Error(`No control of this app has the id ${controlId()}`)
  return found
}

/** Whether the control starts with text in it. */
export const isFilled = (): boolean => controlId().endsWith("-filled")

/** Writes what the library's own state is into the page's output. */
export function showState(text: string): void {
  const output =
    document.querySelector("output") ?? document.body.appendChild(document.createElement("output"))
  output.value = text
}
