import type { Page } from "playwright/test"
import type { PageSnapshot } from "../../src/page/snapshot"
import { expect, type Tab, test } from "./tabEnvHarness"

const CLICK = { op: "CLICK" } as const

async function open(tab: Tab, path: string): Promise<{ page: Page; tabId: number }> {
  const page = await tab.context.newPage()
  await page.goto(path.startsWith("/") ? tab.origin + path : path)
  await page.bringToFront()
  return { page, tabId: await tab.drive("activeTab") }
}

function controlsOf({ nodes }: Pick<PageSnapshot, "nodes">): string[] {
  return nodes.flatMap((node) => (node.type === "control" ? [node.name] : []))
}

test("captures a page and its frames, and acts in both", async ({ tab }) => {
  tab.serve({
    "/": `<title>Shop</title><button onclick="this.textContent = 'Added'">Add</button><iframe src="/inner"></iframe>`,
    "/inner": `<label>Code <input></label>`,
  })
  const { page, tabId } = await open(tab, "/")
  const snapshot = await tab.drive("capture", tabId)
  expect(snapshot.title).toBe("Shop")
  expect(snapshot.frames).toHaveLength(2)
  expect(
    snapshot.nodes.filter((node) => node.type === "control").map(({ role, name }) => [role, name]),
  ).toEqual([
    ["button", "Add"],
    ["textbox", "Code"],
  ])
  expect(await tab.drive("act", tabId, "button", "Add", CLICK)).toMatchObject({
    status: "done",
    changes: [{ type: "content", added: ["Added"] }],
  })
  expect(await tab.drive("act", tabId, "textbox", "Code", { op: "TYPE", value: "X1" })).toMatchObject({
    status: "done",
    changes: [{ type: "value", value: "X1" }],
  })
  expect(await page.frames()[1]!.locator("input").inputValue()).toBe("X1")
})

test("follows a link, a slow one too, and a form sent by Enter", async ({ tab }) => {
  tab.serve({
    "/": `<a href="/slow">Slow</a><form action="/found"><input name="q" aria-label="Query"></form>`,
    "/slow": { delay: 1500, body: "<h1>Slow</h1>" },
    "/found": "<h1>Found</h1>",
  })
  const { page, tabId } = await open(tab, "/")
  expect(await tab.drive("act", tabId, "link", "Slow", CLICK)).toMatchObject({
    status: "done",
    changes: [{ type: "navigated", url: `${tab.origin}/slow` }],
  })
  await page.goto(tab.origin)
  expect(await tab.drive("act", tabId, "textbox", "Query", { op: "TYPE", value: "mugs" })).toMatchObject({
    status: "done",
  })
  expect(await tab.drive("act", tabId, "textbox", "Query", { op: "ENTER" })).toMatchObject({
    status: "done",
    changes: [{ type: "navigated", url: `${tab.origin}/found?q=mugs` }],
  })
})

test("a link that runs a script", async ({ tab }) => {
  tab.serve({
    "/": `<a href="javascript:document.querySelector('p').textContent += 'Ran'; void 0">Run</a><p></p>`,
  })
  const { tabId } = await open(tab, "/")
  expect(await tab.drive("act", tabId, "link", "Run", CLICK)).toMatchObject({
    status: "done",
    changes: [{ type: "content", added: ["Ran"] }],
  })
})

test("leaves a page dialog to the person", async ({ tab }) => {
  tab.serve({ "/": `<button onclick="alert('Sure?')">Ask</button>` })
  const { page, tabId } = await open(tab, "/")
  page.on("dialog", () => {})
  expect(await tab.drive("act", tabId, "button", "Ask", CLICK)).toEqual({
    status: "needs-person",
    what: "the page shows a dialog or is busy",
  })
  expect(await tab.drive("captureError", tabId)).toBe(
    "EnvError: The page shows a dialog or is busy. Close the dialog or wait until it is done, then start the task again.",
  )
})

test("stops on abort, before the events", async ({ tab }) => {
  tab.serve({ "/": `<textarea aria-label="Story"></textarea>` })
  const { page, tabId } = await open(tab, "/")
  const value = "word ".repeat(39)
  await page.evaluate(() => {
    const field = document.querySelector("textarea")!
    field.addEventListener("input", () => {
      const end = performance.now() + 20
      while (performance.now() < end);
    })
  })
  expect(await tab.drive("act", tabId, "textbox", "Story", { op: "TYPE", value }, 700)).toEqual({
    aborted: "stopped",
  })
  const typed = (await page.locator("textarea").inputValue()).length
  expect(typed).toBeLessThan(value.length)
})

test("keeps secrets in the page", async ({ tab }) => {
  tab.serve({
    "/": `<label>Name <input oninput="document.querySelector('p').textContent = this.value"></label><p></p>`,
  })
  const { page, tabId } = await open(tab, "/")
  await tab.drive("setSecrets", [{ name: "name", value: "Rumpelstilzchen" }])
  const result = await tab.drive("act", tabId, "textbox", "Name", { op: "TYPE", value: "{{name}}" })
  expect(await page.locator("input").inputValue()).toBe("Rumpelstilzchen")
  expect(JSON.stringify([result, await tab.drive("capture", tabId)])).not.toContain("Rumpel")
  expect(result).toMatchObject({ changes: [{ type: "value", value: "{{name}}" }, { added: ["{{name}}"] }] })
  await tab.drive("setSecrets", [])
})

test("says what the person can do where it cannot act", async ({ tab }) => {
  tab.serve({ "/": "<p>Hello</p>" })
  const { page, tabId } = await open(tab, "chrome://version")
  expect(await tab.drive("captureError", tabId)).toContain("Chrome lets no extension run on this page.")
  await page.goto("http://127.0.0.1:9/").catch(() => {})
  expect(await tab.drive("captureError", tabId)).toContain("The page did not load.")
  await page.close()
  expect(await tab.drive("captureError", tabId)).toContain("The tab was closed.")
})

test("the content script may be injected twice", async ({ tab }) => {
  tab.serve({ "/": `<button onclick="document.querySelector('p').textContent += 'x'">Count</button><p></p>` })
  const { tabId } = await open(tab, "/")
  await tab.drive("inject", tabId)
  await tab.drive("inject", tabId)
  expect(await tab.drive("act", tabId, "button", "Count", CLICK)).toMatchObject({
    changes: [{ type: "content", added: ["x"] }],
  })
})

test("reads a page that moves on while it is read, and one that never finishes loading", async ({ tab }) => {
  tab.serve({
    "/": `<p>First</p><script>setTimeout(() => location.replace("/second"), 100)</script>`,
    "/second": `<p>Second</p><img src="/never">`,
    "/never": { delay: 60_000 },
  })
  const page = await tab.context.newPage()
  await page.goto(tab.origin, { waitUntil: "commit" })
  await page.bringToFront()
  const tabId = await tab.drive("activeTab")
  await page.waitForURL("**/second", { waitUntil: "commit" })
  expect((await tab.drive("capture", tabId)).nodes).toMatchObject([{ type: "text", text: "Second" }])
})

test("acts in a frame that goes elsewhere, and in one that goes away", async ({ tab }) => {
  tab.serve({
    "/": `<iframe id="a" src="/form"></iframe><iframe id="b" srcdoc="<button onclick='parent.b.remove()'>Close</button>"></iframe>`,
    "/form": `<a href="/thanks">Send</a>`,
    "/thanks": "<p>Thanks</p>",
  })
  const { tabId } = await open(tab, "/")
  expect(await tab.drive("act", tabId, "link", "Send", CLICK)).toMatchObject({
    status: "done",
    changes: [{ type: "navigated", url: `${tab.origin}/thanks` }],
  })
  expect(await tab.drive("act", tabId, "button", "Close", CLICK)).toMatchObject({
    status: "done",
    changes: [{ type: "content", added: [] }],
  })
})

test("reaches sandboxed and data: frames and closed shadow roots", async ({ tab }) => {
  tab.serve({
    "/": `<iframe sandbox="allow-scripts" srcdoc="<button>Sandboxed</button>"></iframe>
      <iframe src="data:text/html,<button>Data</button>"></iframe>
      <x-closed></x-closed><script>
        const root = document.querySelector("x-closed").attachShadow({ mode: "closed" })
        root.innerHTML = "<button>Closed</button><p></p>"
        root.querySelector("button").onclick = () => { root.querySelector("p").textContent = "Pressed" }
      </script>`,
  })
  const { tabId } = await open(tab, "/")
  const names = (await tab.drive("capture", tabId)).nodes.flatMap((node) =>
    node.type === "control" ? [node.name] : [],
  )
  expect(names).toEqual(["Sandboxed", "Data", "Closed"])
  expect(await tab.drive("act", tabId, "button", "Closed", CLICK)).toMatchObject({
    changes: [{ type: "content", added: ["Pressed"] }],
  })
})

test("reads a frame in a shadow root; of several, which nothing tells apart, it says that they are unread", async ({
  tab,
}) => {
  const hosting = (frames: number) => `<x-host></x-host><script>
    document.querySelector("x-host").attachShadow({ mode: "open" }).innerHTML =
      "<iframe src=/frame></iframe>".repeat(${frames})
  </script>`
  tab.serve({ "/one": hosting(1), "/two": hosting(2), "/frame": "<button>Inside</button>" })
  const one = await tab.drive("capture", (await open(tab, "/one")).tabId)
  expect(one.nodes).toContainEqual(expect.objectContaining({ role: "button", name: "Inside" }))
  expect(one.unread).toBeUndefined()
  const two = await tab.drive("capture", (await open(tab, "/two")).tabId)
  expect(two.unread).toEqual({ frames: 2, elements: 0 })
})

test("waits for a script that keeps the page busy", async ({ tab }) => {
  tab.serve({
    "/": `<p>Old</p><script>addEventListener("load", () => setTimeout(() => {
      for (const end = performance.now() + 3500; performance.now() < end;);
      document.querySelector("p").textContent = "New"
    }))</script>`,
  })
  const { tabId } = await open(tab, "/")
  expect((await tab.drive("capture", tabId)).nodes).toMatchObject([{ type: "text", text: "New" }])
})

test("acts in a tab that is not in front", async ({ tab }) => {
  tab.serve({
    "/": `<button onclick="setTimeout(() => document.querySelector('p').textContent = 'Done', 300)">Go</button><p></p>`,
  })
  const { tabId } = await open(tab, "/")
  await (await tab.context.newPage()).bringToFront()
  expect(await tab.drive("act", tabId, "button", "Go", CLICK)).toMatchObject({
    changes: [{ type: "content", added: ["Done"] }],
  })
})

test("frames that come and go all the time cost neither the page nor the frames that stay", async ({
  tab,
}) => {
  tab.serve({
    "/": `<button>Go</button><iframe srcdoc="<button>Stay</button>"></iframe><div></div><script>
      const change = () => {
        document.querySelector("div").replaceChildren(...["One", "Two"].map((name) => {
          const frame = document.createElement("iframe")
          frame.srcdoc = "<button>" + name + "</button>"
          return frame
        }))
      }
      setInterval(change, 60)
    </script>`,
  })
  const { tabId } = await open(tab, "/")
  expect(controlsOf(await tab.drive("capture", tabId)).slice(0, 2)).toEqual(["Go", "Stay"])
})

test("a frame that goes elsewhere while it is read is said to be unread, and is read the next time", async ({
  tab,
}) => {
  tab.serve({
    "/": `<button>Go</button><iframe src="/first"></iframe>`,
    // What changes all the time is not at rest to be read.
    "/first": `<p>0</p><script>
      setInterval(() => document.querySelector("p").textContent++, 20)
      addEventListener("message", () => location.replace("/second"))
    </script>`,
    "/second": "<button>Second</button>",
  })
  const { page, tabId } = await open(tab, "/")
  const capture = tab.drive("capture", tabId)
  await page.evaluate(() => frames[0]!.postMessage("go", "*"))
  expect((await capture).unread).toEqual({ frames: 1, elements: 0 })
  await page.frames()[1]!.waitForURL("**/second")
  const { unread, ...snapshot } = await tab.drive("capture", tabId)
  expect(controlsOf(snapshot)).toEqual(["Go", "Second"])
  expect(unread).toBeUndefined()
})

test("a frame of another site that hangs is said to be unread, and the others are read", async ({ tab }) => {
  const elsewhere = tab.origin.replace("127.0.0.1", "localhost")
  tab.serve({
    "/": `<button>Go</button><iframe src="${elsewhere}/hangs"></iframe><iframe src="/inner"></iframe>`,
    "/hangs": `<script>addEventListener("load", () => setTimeout(() => {
      for (const end = performance.now() + 15_000; performance.now() < end;);
    }))</script>`,
    "/inner": "<button>Inner</button>",
  })
  const { tabId } = await open(tab, "/")
  const { unread, ...snapshot } = await tab.drive("capture", tabId)
  expect(controlsOf(snapshot)).toEqual(["Go", "Inner"])
  expect(unread).toEqual({ frames: 1, elements: 0 })
})

test("whatever a frame shows, the page is read, and so is the frame or it is said not to be", async ({
  tab,
}) => {
  const kinds: Record<string, [iframe: string, controls: string[], unread: number]> = {
    "no body": [`src="/no-body"`, [], 0],
    "no elements at all": [`src="/nothing"`, [], 0],
    "elements that throw": [`src="/throws"`, ["Odd", "Even"], 0],
    "frames of its own": [`src="/frameset"`, ["Inner", "Inner"], 0],
    "no scripts allowed": [`sandbox srcdoc="<button>Alone</button>"`, ["Alone"], 0],
    XML: [`src="/xml"`, [], 0],
    "nothing yet": [`src="about:blank"`, [], 0],
    "a page that must not be framed": [`src="/refuses"`, [], 1],
    "a site that is not there": [`src="http://127.0.0.1:9/"`, [], 1],
    "a PDF": [`src="/pdf"`, [], 1],
  }
  for (const [what, [iframe, controls, unread]] of Object.entries(kinds)) {
    tab.serve({
      "/": `<button>Go</button><iframe ${iframe}></iframe>`,
      "/inner": "<button>Inner</button>",
      "/no-body": "<button>Gone</button><script>document.body.remove()</script>",
      "/nothing": "<button>Gone</button><script>document.documentElement.remove()</script>",
      "/frameset": "<frameset cols='50%,50%'><frame src='/inner'><frame src='/inner'></frameset>",
      "/refuses": { headers: { "x-frame-options": "DENY" }, body: "No" },
      "/xml": { headers: { "content-type": "text/xml" }, body: "<a><b>Bold</b></a>" },
      "/pdf": { headers: { "content-type": "application/pdf" }, body: "%PDF-1.4" },
      "/throws": `<x-odd><button>Odd</button></x-odd><button>Even</button><script>
        const refuse = () => { throw new Error("odd") }
        const Odd = class extends HTMLElement {}
        for (const name of ["tabIndex", "onclick", "shadowRoot", "children", "childNodes", "tagName", "getAttribute"])
          Object.defineProperty(Odd.prototype, name, { get: refuse })
        customElements.define("x-odd", Odd)
      </script>`,
    })
    const { page, tabId } = await open(tab, "/")
    const { unread: said, ...snapshot } = await tab.drive("capture", tabId)
    expect([what, controlsOf(snapshot)]).toEqual([what, ["Go", ...controls]])
    expect([what, said?.frames ?? 0]).toEqual([what, unread])
    await page.close()
  }
})

test("200 frames, each in the one before, are read as far as time allows, and the rest is said to be unread", async ({
  tab,
}) => {
  tab.serve({
    "/": `<button>Go</button><script>
      let inner = document
      for (let level = 0; level < 200; level++) {
        const frame = inner.createElement("iframe")
        inner.body.append(frame)
        inner = frame.contentDocument
        inner.body.append("Level " + level)
      }
    </script>`,
  })
  const { tabId } = await open(tab, "/")
  const { nodes, unread } = await tab.drive("capture", tabId)
  const levels = nodes.flatMap((node) => (node.type === "text" && node.text !== "Go" ? [node.text] : []))
  expect(levels).toEqual(levels.map((_, level) => `Level ${level}`))
  expect(unread?.frames ?? 0).toBe(levels.length === 200 ? 0 : 1)
})

test("a tab that is closed while it is read, and a page that never stays, end with a sentence", async ({
  tab,
}) => {
  tab.serve({
    "/restless": `<p>0</p><script>setInterval(() => document.querySelector("p").textContent++, 20)</script>`,
    "/again": `<p>Again</p><script>setTimeout(() => location.reload(), 50)</script>`,
  })
  const { page, tabId } = await open(tab, "/restless")
  const closed = tab.drive("captureError", tabId)
  await page.close()
  expect(await closed).toBe("EnvError: The tab was closed. Open the page again and start the task there.")
  const again = await open(tab, "/again")
  expect(await tab.drive("captureError", again.tabId)).toMatch(
    /^captured$|^EnvError: The page keeps changing before it can be read\./,
  )
})

test("our mark is not part of the page", async ({ tab }) => {
  tab.serve({
    "/": `<button>Go</button><script>document.querySelector("button").onclick = () => (document.title = "Went")</script>`,
  })
  const { page, tabId } = await open(tab, "/")
  await tab.drive("highlight", tabId)
  expect(await page.evaluate(() => document.documentElement.children.length)).toBe(3)
  expect(JSON.stringify((await tab.drive("capture", tabId)).nodes)).not.toContain("Lumos")
  await tab.drive("act", tabId, "button", "Go", CLICK)
  expect(await page.title()).toBe("Went")
  expect(await page.evaluate(() => document.documentElement.children.length)).toBe(2)
})

test("a page without the system's focus hears of its focus all the same, once", async ({ tab }) => {
  tab.serve({
    "/": `<input aria-label="A"><input aria-label="B"><script>
      window.heard = []
      for (const type of ["focus", "focusin", "blur", "focusout"])
        document.addEventListener(type, (event) => heard.push(type + " " + event.target.ariaLabel), true)
    </script>`,
  })
  const { page, tabId } = await open(tab, "/")
  const session = await tab.context.newCDPSession(page)
  await session.send("Emulation.setFocusEmulationEnabled", { enabled: false })
  await (await tab.context.newPage()).bringToFront()
  expect(await page.evaluate(() => document.hasFocus())).toBe(false)
  await tab.drive("act", tabId, "textbox", "A", CLICK)
  await tab.drive("act", tabId, "textbox", "B", CLICK)
  const heard = await page.evaluate(() => (window as unknown as { heard: string[] }).heard)
  expect(heard).toEqual(["focus A", "focusin A", "blur A", "focusout A", "focus B", "focusin B"])
})
