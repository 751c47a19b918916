import type { Frame, Locator, Page } from "playwright/test"
import type { Control } from "./control"

/** The first element of a selector whose ` |> ` steps into iframes. */
export function locate(page: Page | Frame, selector: string): Locator {
  const parts = selector.split(" |> ")
  const inner = parts.pop()!
  const scope = parts.reduce<Pick<Page, "locator">>(
    (scope, frame) => scope.locator(frame).first().contentFrame(),
    page,
  )
  return scope.locator(inner).first()
}

/** Value, ticked or not, chosen options, open or not, else the text; one space for each run of white space. */
export async function readShown(locator: Locator): Promise<string> {
  const shown = await locator.evaluate((element) => {
    if (element instanceof HTMLInputElement)
      return /^(checkbox|radio)$/.test(element.type) ? String(element.checked) : element.value
    if (element instanceof HTMLTextAreaElement) return element.value
    if (element instanceof HTMLSelectElement)
      return [...element.selectedOptions].map((option) => option.text).join(", ")
    if (element instanceof HTMLDetailsElement || element instanceof HTMLDialogElement)
      return String(element.open)
    return (element as HTMLElement).innerText
  })
  return shown.replace(/\s+/g, " ").trim()
}

/** What is not as it should be, as `input: "Bost", not "Boston"`; empty when all is done. */
export async function findUndone(page: Page, control: Control): Promise<string[]> {
  const rows = await Promise.all(
    Object.entries(control.shows).map(async ([selector, expected]) => {
      const locator = locate(page, selector)
      const isThere = (await locator.count()) > 0
      const shown = isThere ? await readShown(locator) : undefined
      const what = shown === undefined ? "is not there" : `"${shown}", not "${expected}"`
      return shown === expected ? [] : [`${selector}: ${what}`]
    }),
  )
  return rows.flat()
}
