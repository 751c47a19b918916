import { expect, test } from "./performHarness"

const CLICK = { op: "CLICK" } as const

test("clicks as a mouse does, once", async ({ acting }) => {
  await acting.show(`<button>Go</button><p></p><script>
    const button = document.querySelector("button")
    for (const type of ["pointerover", "mouseover", "pointermove", "mousemove", "pointerdown", "mousedown", "focus",
      "pointerup", "mouseup", "click"]) button.addEventListener(type, (event) => log(type, event.button ?? "", event.buttons ?? ""))
    button.addEventListener("click", (event) => {
      document.querySelector("p").textContent = "Gone at " + event.clientX + "," + event.clientY + " " + event.detail
    })
  </script>`)
  const box = (await acting.page.locator("button").boundingBox())!
  const result = await acting.perform("button", CLICK)
  expect(await acting.logged()).toEqual([
    "pointerover -1 0",
    "mouseover 0 0",
    "pointermove -1 0",
    "mousemove 0 0",
    "pointerdown 0 1",
    "mousedown 0 1",
    "focus  ",
    "pointerup 0 0",
    "mouseup 0 0",
    "click 0 0",
  ])
  const at = `${Math.floor(box.width / 2)},${Math.floor(box.height / 2)}`
  expect(result).toMatchObject({ status: "done", changes: [{ type: "content", added: [`Gone at ${at} 1`] }] })
})

test("a press that the page prevents does not move the focus", async ({ acting }) => {
  await acting.show(`<input><button onmousedown="event.preventDefault()">Bold</button>`)
  await acting.page.locator("input").focus()
  await acting.perform("button", CLICK)
  expect(await acting.page.evaluate(() => document.activeElement?.localName)).toBe("input")
})

test("ticks a box, and reports what it became", async ({ acting }) => {
  await acting.show(`<label><input type="checkbox"> Non-stop</label>`)
  expect(await acting.perform("input", CLICK)).toMatchObject({
    status: "done",
    changes: [{ type: "checked", checked: true }],
  })
  expect(await acting.perform("input", CLICK)).toMatchObject({
    changes: [{ type: "checked", checked: false }],
  })
})

test.describe("a box that the page hides under a drawn one", () => {
  const hidden = {
    "transparent and moved away": "position: absolute; opacity: 0; left: -9999px",
    "clipped to a pixel":
      "position: absolute; width: 1px; height: 1px; clip: rect(0 0 0 0); overflow: hidden; margin: -1px",
    "not displayed": "display: none",
  }
  for (const [how, style] of Object.entries(hidden)) {
    test(`is ticked through its label: ${how}`, async ({ acting }) => {
      await acting.show(`<input id="a" type="checkbox" style="${style}"><label for="a">Agree</label>`)
      expect(await acting.perform("input", CLICK)).toMatchObject({
        status: "done",
        changes: [{ type: "checked", checked: true }],
      })
    })
  }
})

test("says that nothing happened", async ({ acting }) => {
  await acting.show(`<button>Dead</button>`)
  expect(await acting.perform("button", CLICK)).toMatchObject({ status: "no-effect" })
})

test("waits for an answer from the network", async ({ acting }) => {
  await acting.show(
    `<button onclick="setTimeout(() => document.querySelector('p').append('3 results'), 700)">Search</button><p></p>`,
  )
  expect(await acting.perform("button", CLICK)).toMatchObject({
    changes: [{ type: "content", added: ["3 results"] }],
  })
})

test("waits while the page says that it is busy", async ({ acting }) => {
  await acting.show(`<button>Search</button><main>Old</main><script>
    document.querySelector("button").onclick = () => {
      const main = document.querySelector("main")
      main.setAttribute("aria-busy", "true")
      setTimeout(() => { main.textContent = "New"; main.removeAttribute("aria-busy") }, 1200)
    }</script>`)
  expect(await acting.perform("button", CLICK)).toMatchObject({
    changes: [{ type: "content", added: ["New"] }],
  })
})

test("focuses a text field, and that is an effect", async ({ acting }) => {
  await acting.show(`<input value="abc">`)
  expect(await acting.perform("input", CLICK)).toMatchObject({ status: "done", changes: [{ type: "focus" }] })
  expect(await acting.page.evaluate(() => document.querySelector("input")!.selectionStart)).toBe(3)
})

test("opens details and menus that open on hover", async ({ acting }) => {
  await acting.show(`<details><summary>More</summary>Fine print</details>
    <button aria-expanded="false" onmouseenter="this.setAttribute('aria-expanded', 'true')">Menu</button>`)
  expect(await acting.perform("summary", CLICK)).toMatchObject({
    changes: [
      { type: "expanded", expanded: true },
      { type: "content", added: ["Fine print"] },
    ],
  })
  expect(await acting.perform("button", CLICK)).toMatchObject({
    changes: [{ type: "expanded", expanded: true }],
  })
})

test("reports a stepper's field and a change of the address", async ({ acting }) => {
  await acting.show(`<label>Quantity <input value="1" readonly></label>
    <button onclick="document.querySelector('input').value = 2">+</button><a href="#top">Top</a>`)
  expect(await acting.perform("button", CLICK)).toMatchObject({
    changes: [{ type: "content", added: ["Quantity: 2"] }],
  })
  expect(await acting.perform("a", CLICK)).toMatchObject({
    changes: [{ type: "navigated", url: "about:blank#top" }],
  })
})

test("refuses what cannot be acted on, and leaves it alone", async ({ acting }) => {
  await acting.show(`<button id="off" disabled onclick="log('clicked')">Off</button>
    <button id="aria" aria-disabled="true" onclick="log('clicked')">Aria</button>
    <input id="fixed" readonly value="x"><input id="file" type="file"><button id="none" hidden>None</button>`)
  const disabled = { status: "not-actionable", reason: "disabled" }
  expect(await acting.perform("#off", CLICK)).toEqual(disabled)
  expect(await acting.perform("#aria", CLICK)).toEqual(disabled)
  expect(await acting.perform("#fixed", { op: "TYPE", value: "y" })).toEqual({
    status: "not-actionable",
    reason: "read-only",
  })
  expect(await acting.perform("#file", CLICK)).toEqual({ status: "needs-person", what: "choose a file" })
  expect(await acting.perform("#none", CLICK)).toEqual({ status: "not-actionable", reason: "gone" })
  expect(await acting.logged()).toEqual([])
})

test("refuses an element that has become something else", async ({ acting }) => {
  await acting.show(`<button onclick="log('clicked')">Save</button>`)
  const result = await acting.page.evaluate(() => {
    const { lumos } = globalThis as unknown as { lumos: typeof import("./performEntry") }
    const target = lumos.targetOf("button")
    document.querySelector("button")!.textContent = "Delete"
    return lumos.performer.dispatch({ actionId: "x", target, operation: { op: "CLICK" }, secrets: [] })
  })
  expect(result).toEqual({ status: "refused", result: { status: "stale-snapshot" } })
  expect(await acting.logged()).toEqual([])
})

test("performs an action once, and not when it was cancelled before its events", async ({ acting }) => {
  await acting.show(`<button onclick="log('clicked')">Pay</button>`)
  const seen = await acting.page.evaluate(async () => {
    const { performer, targetOf } = (globalThis as unknown as { lumos: typeof import("./performEntry") })
      .lumos
    const request = { target: targetOf("button"), operation: { op: "CLICK" }, secrets: [] } as const
    const dispatch = (actionId: string) => performer.dispatch({ ...request, actionId, secrets: [] })
    const unseen = performer.status("a")
    dispatch("a")
    dispatch("a")
    const dispatched = performer.status("a")
    await performer.observe("a")
    dispatch("a")
    const done = performer.status("a")
    dispatch("b")
    const cancelled = performer.cancel("b")
    await performer.observe("b")
    return [unseen, dispatched, done, cancelled, performer.status("b"), performer.cancel("a")]
  })
  expect(seen).toEqual(["unseen", "dispatched", "done", "cancelled", "cancelled", "done"])
  expect(await acting.logged()).toEqual(["clicked"])
})

test("waits for the network although the button shows that it was pressed", async ({ acting }) => {
  await acting.show(`<button>Search</button><p></p><script>
    const button = document.querySelector("button")
    button.onmousedown = () => button.append(Object.assign(document.createElement("span"), { className: "ripple" }))
    button.onclick = () => setTimeout(() => document.querySelector("p").textContent = "3 results", 800)
  </script>`)
  expect(await acting.perform("button", CLICK)).toMatchObject({
    changes: [{ type: "content", added: ["3 results"] }],
  })
})

test("reports an effect at once", async ({ acting }) => {
  await acting.show(`<button onclick="this.textContent = 'Added'">Add</button>`)
  const result = await acting.perform("button", CLICK)
  expect(result.status === "done" && result.settleMs).toBeLessThan(700)
})
