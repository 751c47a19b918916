import type { Page } from "playwright/test"
import type { Settled } from "../../content/settle"
import type * as entry from "./performEntry"
import { expect, test } from "./performHarness"

const settle = (page: Page, capMs = 3000): Promise<Settled> =>
  page.evaluate((cap) => (globalThis as unknown as { lumos: typeof entry }).lumos.settle(cap), capMs)

test("a page that does nothing has settled after a moment", async ({ acting }) => {
  await acting.show("<p>Still</p>")
  const { reason, settleMs } = await settle(acting.page)
  expect(reason).toBe("quiet")
  expect(settleMs).toBeGreaterThanOrEqual(149)
  expect(settleMs).toBeLessThan(600)
})

test("waits for the last of several changes, in shadow roots too", async ({ acting }) => {
  await acting.show(`<x-list></x-list><script>
    const root = document.querySelector("x-list").attachShadow({ mode: "open" })
    let count = 0
    const timer = setInterval(() => {
      root.append(Object.assign(document.createElement("p"), { textContent: "Row" }))
      if (++count === 8) clearInterval(timer)
    }, 100)
  </script>`)
  expect((await settle(acting.page)).reason).toBe("quiet")
  expect(
    await acting.page.evaluate(() => document.querySelector("x-list")!.shadowRoot!.children.length),
  ).toBe(8)
})

test("waits for a transition to end, not for an endless animation", async ({ acting }) => {
  await acting.show(`<style>@keyframes spin { to { rotate: 360deg } }
    .spin { animation: spin 1s infinite; width: 20px } .slide { transition: translate 800ms }</style>
    <div class="spin">o</div><div class="slide">Panel</div>`)
  await acting.page.evaluate(() => {
    const panel = document.querySelector<HTMLElement>(".slide")!
    panel.getBoundingClientRect()
    panel.style.translate = "100px"
  })
  const { reason } = await settle(acting.page)
  expect(reason).toBe("quiet")
  const x = await acting.page.evaluate(() => document.querySelector(".slide")!.getBoundingClientRect().x)
  expect(x).toBe(100)
})

test("gives up on a page that never rests", async ({ acting }) => {
  await acting.show(`<p></p><script>
    let count = 0
    setInterval(() => { document.querySelector("p").textContent = ++count }, 50)
  </script>`)
  const { reason, settleMs } = await settle(acting.page, 1000)
  expect(reason).toBe("capped")
  expect(settleMs).toBeGreaterThanOrEqual(999)
  expect(settleMs).toBeLessThan(1500)
})

test("waits for what a click changes later in the same document", async ({ acting }) => {
  await acting.show(`<button aria-busy="false">Load</button><p></p><script>
    const button = document.querySelector("button")
    button.onclick = () => {
      button.ariaBusy = "true"
      setTimeout(() => { button.ariaBusy = "false"; document.querySelector("p").textContent = "Loaded" }, 700)
    }
  </script>`)
  await acting.page.evaluate(() => document.querySelector("button")!.click())
  const { reason, settleMs } = await settle(acting.page)
  expect(reason).toBe("quiet")
  expect(settleMs).toBeGreaterThanOrEqual(150)
  expect(await acting.page.locator("p").textContent()).toBe("Loaded")
})

test("an animation that scripts go on with for ever is capped; one that styles do is not waited for", async ({
  acting,
}) => {
  await acting.show(`<style>@keyframes spin { to { rotate: 360deg } } div { animation: spin 1s infinite }</style>
    <div>o</div><p>Ball</p>`)
  expect((await settle(acting.page, 1000)).reason).toBe("quiet")
  await acting.page.evaluate(() => {
    const ball = document.querySelector("p")!
    const move = (time: number) => {
      ball.style.translate = `${time % 100}px`
      requestAnimationFrame(move)
    }
    requestAnimationFrame(move)
  })
  const { reason, settleMs } = await settle(acting.page, 1000)
  expect(reason).toBe("capped")
  expect(settleMs).toBeGreaterThanOrEqual(999)
})

test("a page that fetches the time every 300 ms is quiet in between", async ({ acting }) => {
  await acting.show(`<p></p><script>
    setInterval(async () => {
      document.querySelector("p").textContent = await (await fetch("data:text/plain," + performance.now())).text()
    }, 300)
  </script>`)
  const { reason, settleMs } = await settle(acting.page)
  expect(reason).toBe("quiet")
  expect(settleMs).toBeLessThan(1000)
})

test("streaming text is waited for to its end, or to the cap", async ({ acting }) => {
  const stream = (words: number) => `<p></p><script>{
    let said = 0
    const say = () => { document.querySelector("p").append("word "); if (++said < ${words}) setTimeout(say, 60) }
    say()
  }</script>`
  await acting.show(stream(20))
  const ended = await settle(acting.page)
  expect(ended.reason).toBe("quiet")
  expect(ended.settleMs).toBeGreaterThanOrEqual(150)
  expect((await acting.page.locator("p").textContent())?.match(/word/g)).toHaveLength(20)
  await acting.show(stream(Infinity))
  const capped = await settle(acting.page, 1000)
  expect(capped.reason).toBe("capped")
  expect(capped.settleMs).toBeGreaterThanOrEqual(999)
})

test("what cannot be seen does not count", async ({ acting }) => {
  await acting.show(`<p style="display: none"></p><script>
    setInterval(() => {
      document.querySelector("p").textContent += "x"
      document.head.append(document.createElement("meta"))
    }, 50)
  </script>`)
  expect((await settle(acting.page, 2000)).reason).toBe("quiet")
})

test("an action on a page that never rests is still reported", async ({ acting }) => {
  await acting.show(`<button onclick="this.textContent = 'Added'">Add</button><p></p><script>
    setInterval(() => { document.querySelector("p").textContent = Math.floor(performance.now()) }, 50)
  </script>`)
  const result = await acting.perform("button", { op: "CLICK" })
  expect(result).toMatchObject({ status: "done", changes: [{ type: "content" }] })
})

test("the mark surrounds the element, follows it and lets presses through", async ({ acting }) => {
  await acting.show(`<div style="height: 300px"></div><button>Go</button><div style="height: 2000px"></div>`)
  const under = await acting.page.evaluate(() => {
    const { highlight } = (globalThis as unknown as { lumos: typeof entry }).lumos
    const button = document.querySelector("button")!
    if (!highlight.show(button, "Click")) throw new Error("not shown")
    scrollTo(0, 100)
    const { x, y } = button.getBoundingClientRect()
    return document.elementFromPoint(x + 2, y + 2)?.localName
  })
  expect(under).toBe("button")
  await acting.page.evaluate(() => new Promise(requestAnimationFrame))
  await acting.page.screenshot({
    path: test.info().outputPath("mark.png"),
    clip: { x: 0, y: 150, width: 200, height: 100 },
  })
  await acting.page.evaluate(() => (globalThis as unknown as { lumos: typeof entry }).lumos.highlight.clear())
  expect(await acting.page.evaluate(() => document.documentElement.children.length)).toBe(2)
})
