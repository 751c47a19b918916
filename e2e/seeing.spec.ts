import type { Page } from "playwright"
import { expect, test } from "./fixtures"

const FILLER = "We look forward to your visit, whatever the weather does on that day. ".repeat(2)
/** Longer than what a model reads of a page that has little to do with the task. */
const TEA = `<!doctype html><title>Tea</title>
<h1>Order tea</h1>
<label>Name <input id="name"></label>
<label>Size <select id="size"><option>Small</option><option>Large</option></select></label>
<button id="add" onclick="document.querySelector('[role=status]').textContent = 'Added'">Add</button>
<p role="status"></p>
${Array.from({ length: 12 }, (_, i) => `<p>${i + 1}. ${FILLER}</p>`).join("")}
<footer style="margin-top: 2000px"><a href="/imprint">Imprint</a></footer>`

const LOOK = "What does it see here?"

test("before a run a person sees what would be read of the page, and where it stands @sample", async ({
  agent,
  open,
}) => {
  const { page } = await open({ "/": TEA })
  const { page: panel } = await agent.openPanel(page)
  await panel.getByLabel("What should be done on this page?").fill("Add a large tea for Ada")
  await panel.getByText(LOOK).click()

  const lines = panel.getByRole("listbox", { name: "The page as the model would read it" })
  await expect(lines.getByRole("option").first()).toHaveText('page "Tea"')
  await expect(lines.getByRole("option", { name: 'textbox "Name"' })).toBeVisible()
  await expect(panel.getByText(/^\d+ of 360 tokens$/)).toBeVisible()
  await lines.getByRole("option", { name: 'button "Add"' }).hover()
  await expectMarked(page, "#add")
  await lines.getByRole("option", { name: 'heading "Order tea"' }).hover()
  await expectMarked(page, "h1")
  await panel.getByRole("heading", { name: "Lumos" }).hover()
  await expectMarked(page, undefined)

  await panel.getByText(/^Left out: \d+ lines$/).click()
  await panel.getByRole("option", { name: 'link "Imprint"' }).click()
  await expectMarked(page, "a")
  await expect(page.getByRole("link", { name: "Imprint" })).toBeInViewport()
  await panel.close()
  await expectMarked(page, undefined)
})

test("the lines are walked by keyboard, Escape closes what is open", async ({ agent, open }) => {
  const { page } = await open({ "/": TEA })
  const { page: panel } = await agent.openPanel(page)
  const summary = panel.locator("summary", { hasText: LOOK })
  await summary.press("Enter")
  await panel.getByRole("option", { name: 'textbox "Name"' }).waitFor()
  await panel.keyboard.press("Tab")
  await expect(panel.getByRole("option", { name: 'page "Tea"' })).toBeFocused()
  await panel.keyboard.press("End")
  await panel.keyboard.press("Home")
  await expectMarked(page, undefined)
  const texts = await panel.getByRole("option").allTextContents()
  for (let at = 0; at < texts.indexOf('textbox "Name"'); at++) await panel.keyboard.press("ArrowDown")
  await expect(panel.getByRole("option", { name: 'textbox "Name"' })).toBeFocused()
  await expectMarked(page, "#name")
  await panel.keyboard.press("Escape")
  await expect(summary).toBeFocused()
  await expect(panel.getByRole("option").first()).toBeHidden()
  await expectMarked(page, undefined)
})

test("a page where no extension may look says so", async ({ agent, open }) => {
  const { page } = await open({ "/": TEA })
  await page.goto("chrome://version")
  const { page: panel } = await agent.openPanel(page)
  await panel.getByText(LOOK).click()
  await expect(panel.getByRole("alert").filter({ hasText: "where no extension may act" })).toBeVisible()
})

test("each step of a run shows what was read, of how much, and what was left out @sample", async ({
  agent,
  backstage,
  open,
}) => {
  await backstage.play(['Type "Ada" into the textbox "Name"', 'Click the button "Add"'])
  const { page } = await open({ "/": TEA })
  const { page: panel } = await agent.openPanel(page)
  const session = await agent.runTask(page, "Add a large tea for Ada")

  const { description, tokens, pruned, view } = session.steps[1]!.observation
  const step = panel.getByRole("listitem").filter({ hasText: "Click the button “Add”" })
  await step.locator("summary").first().click()
  const lines = step.getByRole("listbox", { name: "The page as the model read it" }).getByRole("option")
  // Since the step before the name was typed in; nothing else became of the page.
  await expect(lines).toHaveText(
    description.split("\n").map((line) => (line.startsWith("textbox") ? `${line} changed: value` : line)),
  )
  await expect(step.getByText(`${tokens} of ${view!.budget} tokens`)).toBeVisible()
  await step.getByText(`Left out: ${pruned} lines`).click()
  await expect(step.getByRole("option", { name: 'link "Imprint"' })).toBeVisible()

  const size = step.getByRole("option", { name: 'combobox "Size"' })
  await size.hover()
  await expectMarked(page, "#size")
  await page.evaluate(() => document.querySelector("#size")!.remove())
  await step.getByRole("option", { name: 'button "Add"' }).hover()
  await expectMarked(page, "#add")
  await size.hover()
  await expectMarked(page, undefined)
})

test("the lines of a step say what became of them since the step before, and a new page that it is one", async ({
  agent,
  backstage,
  open,
}) => {
  await backstage.play(['Click the button "Add"', 'Click the link "Next"', 'Click the button "Finish"'])
  const { page } = await open({
    "/": `<!doctype html><title>Tea</title><h1>Tea</h1><p id="count">0 in the cart</p><div id="list"></div>
      <a href="/next">Next</a><script>
        // Every element is made anew, as many frameworks do.
        const show = (names) => {
          const rows = names.map((name) => "<li>" + name + " <button onclick='add()'>Add</button></li>")
          document.querySelector("#list").innerHTML = "<ul>" + rows.join("") + "</ul>"
        }
        const add = () => {
          document.querySelector("#count").textContent = "1 in the cart"
          show(["Oolong", "Assam", "Matcha"])
        }
        show(["Oolong"])
      </script>`,
    "/next": "<title>Next</title><button>Finish</button>",
  })
  const { page: panel } = await agent.openPanel(page)
  const { steps } = await agent.runTask(page, "Add a tea")
  expect(steps[0]?.observation.view?.changes).toBeUndefined()

  await panel.getByText("Click the link “Next”").click()
  const step = panel.getByRole("listitem").filter({ hasText: "Click the link “Next”" })
  await expect(step.getByText("Since the last look: 4 new, 1 changed.")).toBeVisible()
  await expect(step.getByRole("option").filter({ has: panel.locator(".news") })).toHaveText([
    'text "1 in the cart" changed',
    'text "Assam" new',
    'button "Add" in "Assam" new',
    'text "Matcha" new',
    'button "Add" in "Matcha" new',
  ])
  await expect(step.getByRole("option", { name: 'text "Assam" new' })).toBeVisible()

  await panel.getByText("Click the button “Finish”").click()
  const last = panel.getByRole("listitem").filter({ hasText: "Click the button “Finish”" })
  await expect(last.getByText("A new page since the last look.")).toBeVisible()
  await expect(last.locator(".news")).toHaveCount(0)
})

test("looking again tells what became of the page since", async ({ agent, open }) => {
  const { page } = await open({ "/": TEA })
  const { page: panel } = await agent.openPanel(page)
  await panel.getByText(LOOK).click()
  await panel.getByRole("option", { name: 'textbox "Name"' }).waitFor()
  // What is folded out is no new look.
  await panel.getByText(/^Left out: \d+ lines$/).click()
  await panel.getByRole("option", { name: 'link "Imprint"' }).waitFor()
  await expect(panel.getByText("the last look")).toHaveCount(0)
  const again = panel.getByRole("button", { name: "Look again" })
  await again.click()
  await expect(panel.getByText("Nothing changed since the last look.")).toBeVisible()
  await page.evaluate(() => {
    document.querySelector("#name")!.replaceWith(document.querySelector("#name")!.cloneNode())
    document.querySelector<HTMLSelectElement>("#size")!.value = "Large"
    document.querySelector("[role=status]")!.textContent = "Closed today"
  })
  await again.click()
  await expect(panel.getByText("Since the last look: 1 new, 1 changed.")).toBeVisible()
  await expect(panel.locator(".lines li:has(.news)")).toHaveText([
    /^combobox "Size" = "Large" .* changed: value$/,
    'alert "Closed today" new',
  ])
  await page.reload()
  await again.click()
  await expect(panel.getByText("A new page since the last look.")).toBeVisible()
  await expect(panel.locator(".news")).toHaveCount(0)
})

test("a step's lines mean nothing in another document", async ({ agent, backstage, open }) => {
  await backstage.play(['Click the button "Add"'])
  const { page } = await open({ "/": TEA })
  const { tabId } = await agent.openPanel(page)
  const session = await agent.runTask(page, "Add a tea")
  const { description, view } = session.steps[0]!.observation
  const place = view!.places[description.split("\n").indexOf('button "Add"')]!
  const spot = { ...place, snapshotId: view!.snapshotIds[place.frameId]!, reveal: false }
  const point = () => backstage.background.point({ tabId, spot })
  expect(await point()).toEqual({ shown: true })
  await page.reload()
  expect(await point()).toEqual({ shown: false })
  await backstage.background.look({ tabId, task: "" })
  expect(await point()).toEqual({ shown: false })
})

/** Our mark lies around the element, four pixels off; without a selector there is none. */
async function expectMarked(page: Page, selector: string | undefined): Promise<void> {
  await expect
    .poll(async () => {
      const box = selector === undefined ? undefined : await page.locator(selector).boundingBox()
      const mark = await markOf(page)
      return box && mark ? { x: Math.round(mark.x - box.x), y: Math.round(mark.y - box.y) } : mark
    })
    .toEqual(selector === undefined ? undefined : { x: -4, y: -4 })
}

type DomNode = { nodeId: number; attributes?: string[]; children?: DomNode[]; shadowRoots?: DomNode[] }

/** Where the mark is, in a shadow root that only the browser's own tools can look into. */
async function markOf(page: Page): Promise<{ x: number; y: number } | undefined> {
  const devtools = await page.context().newCDPSession(page)
  try {
    const { root } = await devtools.send("DOM.getDocument", { depth: -1, pierce: true })
    const box = findBox(root)
    if (!box) return undefined
    // The mark may be drawn anew between the two questions.
    const answer = await devtools.send("DOM.getBoxModel", { nodeId: box.nodeId }).catch(() => undefined)
    const [x = 0, y = 0] = answer?.model.border ?? []
    return answer && { x, y }
  } finally {
    await devtools.detach()
  }
}

function findBox(node: DomNode): DomNode | undefined {
  if (node.attributes?.some((value) => /^box( |$)/.test(value))) return node
  return [...(node.shadowRoots ?? []), ...(node.children ?? [])].map(findBox).find((box) => box !== undefined)
}
