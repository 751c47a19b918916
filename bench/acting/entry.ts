import { PageController } from "@page-agent/page-controller"
import userEvent from "@testing-library/user-event"
import type { Operation } from "../../src/action/operation"

// Other libraries' acting, in the page's own world, as the global `lumosOthers`.

export type Other = "page-agent" | "user-event"

/** Does it in the library's own way. Throws, or says so, when the library refuses. */
export async function actWith(other: Other, element: Element, operation: Operation): Promise<void> {
  await (other === "page-agent" ? actWithPageAgent(element, operation) : actWithUserEvent(element, operation))
}

async function actWithPageAgent(element: Element, operation: Operation): Promise<void> {
  const controller = new PageController({ viewportExpansion: -1 })
  try {
    await controller.updateTree()
    const { selectorMap } = controller as unknown as { selectorMap: Map<number, { ref: Element }> }
    const index = [...selectorMap].find(([, { ref }]) => ref === element || isPart(ref, element))?.[0]
    if (index === undefined) throw new Error("It does not see the element.")
    const { success, message } = await act(index)
    if (!success) throw new Error(message)
  } finally {
    await controller.cleanUpHighlights()
  }

  function act(index: number) {
    switch (operation.op) {
      case "TYPE":
        return controller.inputText(index, operation.value)
      case "SELECT":
        return controller.selectOption(index, operation.value)
      default:
        return controller.clickElement(index)
    }
  }
}

/** What it names may be the label or a part of the element, or the other way round. */
function isPart(ref: Element, element: Element): boolean {
  const labels = (element as Partial<HTMLInputElement>).labels
  return element.contains(ref) || ref.contains(element) || [...(labels ?? [])].some((label) => label === ref)
}

async function actWithUserEvent(element: Element, operation: Operation): Promise<void> {
  const user = userEvent.setup()
  switch (operation.op) {
    case "TYPE":
      await user.click(element)
      if (element.matches("input, textarea, [contenteditable]")) await user.clear(element)
      // Its own syntax has braces and brackets for keys.
      return user.keyboard(operation.value.replace(/[{[]/g, "$&$&"))
    case "SELECT":
      if (element.matches("select, [role=listbox]")) return user.selectOptions(element, operation.value)
      await user.click(element)
      return user.click(optionOf(element, operation.value))
    default:
      return user.click(element)
  }
}

function optionOf(element: Element, text: string): Element {
  const options = [...element.ownerDocument.querySelectorAll("[role=option]")]
  const found = options.find((option) => option.textContent.trim() === text)
  if (!found) throw new Error(`There is no option ${text}.`)
  return found
}
