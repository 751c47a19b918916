import { expect, test } from "./performHarness"

const CLICK = { op: "CLICK" } as const
const covered = (by: string) => ({ status: "not-actionable", reason: "covered", by })

test.describe("names what covers the element", () => {
  const covers: Record<string, [html: string, by: string]> = {
    "a banner's accessible name": [
      `<div role="dialog" aria-label="Cookie settings" style="position: fixed; inset: 0; background: #fff"><p>We use cookies</p></div>`,
      "Cookie settings",
    ],
    "a dialog's heading": [
      `<div style="position: fixed; inset: 0; background: #fff"><p>Hello</p><h2>We value your privacy</h2></div>`,
      "We value your privacy",
    ],
    "its first text": [
      `<div style="position: fixed; inset: 0; background: #fff"><style>p {}</style><p hidden>No</p><p>Subscribe to our <b>newsletter</b></p></div>`,
      "Subscribe to our",
    ],
    "the dialog in front of an empty backdrop": [
      `<div style="position: fixed; inset: 0"></div>
       <div style="position: fixed; left: 300px; top: 250px; width: 200px; height: 100px; background: #fff">Log in to go on</div>`,
      "Log in to go on",
    ],
    "a modal dialog": [
      `<dialog aria-labelledby="t"><h1 id="t">Choose a store</h1></dialog><script>document.querySelector("dialog").showModal()</script>`,
      "Choose a store",
    ],
  }
  for (const [what, [html, by]] of Object.entries(covers)) {
    test(what, async ({ acting }) => {
      await acting.show(`<button onclick="log('clicked')">Buy</button>${html}`)
      expect(await acting.perform("button", CLICK)).toEqual(covered(by))
      expect(await acting.logged()).toEqual([])
    })
  }
})

test("presses through what lets presses through", async ({ acting }) => {
  await acting.show(`<button onclick="log('clicked')">Buy</button>
    <div style="position: fixed; inset: 0; pointer-events: none">Snow</div>`)
  await acting.perform("button", CLICK)
  expect(await acting.logged()).toEqual(["clicked"])
})

test("scrolls to it, in the page and in boxes inside it", async ({ acting }) => {
  await acting.show(`<div style="height: 2000px"></div>
    <div style="height: 100px; overflow: auto"><div style="height: 900px"></div><button onclick="log('clicked')">Deep</button></div>
    <div style="height: 2000px"></div>`)
  await acting.perform("button", CLICK)
  expect(await acting.logged()).toEqual(["clicked"])
})

test.describe("scrolls clear of bars that stay in place", () => {
  const header = `<header style="position: sticky; top: 0; height: 400px; background: #eee">Header</header>`
  const footer = `<footer style="position: fixed; bottom: 0; width: 100%; height: 450px; background: #eee">Footer</footer>`
  const pages = {
    "a header over the middle": `${header}<div style="height: 900px"></div><button>Buy</button><div style="height: 900px"></div>`,
    "a footer over the middle": `${footer}<div style="height: 900px"></div><button>Buy</button><div style="height: 900px"></div>`,
    "under the header already": `${header}<div style="padding-top: 20px"><button>Buy</button></div><div style="height: 1900px"></div>`,
  }
  for (const [what, html] of Object.entries(pages)) {
    test(what, async ({ acting }) => {
      await acting.show(html)
      await acting.page.evaluate(() => {
        document.querySelector("button")!.onclick = () => (document.title = "Bought")
        if (document.querySelector("div")!.style.paddingTop) scrollTo(0, 100)
      })
      await acting.perform("button", CLICK)
      expect(await acting.page.title()).toBe("Bought")
    })
  }
})

test("names a bar that cannot be scrolled clear of", async ({ acting }) => {
  await acting.show(
    `<button>Buy</button><div style="position: fixed; inset: 0 0 auto; height: 80px; background: #fff">Sale</div>`,
  )
  expect(await acting.perform("button", CLICK)).toEqual(covered("Sale"))
})

test("presses a link over two lines on one of them", async ({ acting }) => {
  await acting.show(
    `<div style="width: 300px; font: 20px monospace">Some words that <a href="#x" onclick="log('clicked')">come before a link</a> ends</div>`,
  )
  const boxes = await acting.page.evaluate(() => document.querySelector("a")!.getClientRects().length)
  expect(boxes).toBe(2)
  await acting.perform("a", CLICK)
  expect(await acting.logged()).toEqual(["clicked"])
})

test("counts what is inside the control, its label and the control around it", async ({ acting }) => {
  await acting.show(`<button onclick="log('icon')"><svg width="20" height="20"><path d="M0 0h20v20z"></path></svg></button>
    <div style="position: relative; width: 200px"><input id="f" style="width: 180px"><label for="f" style="position: absolute; left: 0; right: 0; top: 0; height: 30px">Name</label></div>
    <a href="#y" style="position: relative; display: block; width: 300px" onclick="log('card')"><span role="button" id="in" style="pointer-events: none">Details</span></a>`)
  await acting.perform("button", CLICK)
  expect(await acting.perform("#f", CLICK)).toMatchObject({ status: "done", changes: [{ type: "focus" }] })
  expect(await acting.perform("#in", CLICK)).toMatchObject({ status: "done" })
  expect(await acting.logged()).toEqual(["icon", "card"])
})

test("reaches into shadow roots", async ({ acting }) => {
  await acting.show(`<x-buy></x-buy><script>
    const root = document.querySelector("x-buy").attachShadow({ mode: "open" })
    root.innerHTML = "<button>Buy</button><p></p>"
    root.querySelector("button").onclick = () => { root.querySelector("p").textContent = "Bought" }
  </script>`)
  expect(await acting.perform("x-buy >>> button", CLICK)).toMatchObject({
    changes: [{ type: "content", added: ["Bought"] }],
  })
})
