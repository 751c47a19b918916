import { createServer, type ServerResponse } from "node:http"
import type { AddressInfo } from "node:net"
import type { Page } from "playwright/test"
import { expect, type Tab, test } from "./tabEnvHarness"

const CLICK = { op: "CLICK" } as const

async function open(tab: Tab, path = "/"): Promise<{ page: Page; tabId: number }> {
  const page = await tab.context.newPage()
  await page.goto(tab.origin + path)
  await page.bringToFront()
  return { page, tabId: await tab.drive("activeTab") }
}

/** A site that answers nothing until it is told to. */
async function holdAnswers() {
  const waiting: ServerResponse[] = []
  const server = createServer((_, response) => void waiting.push(response))
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve))
  return {
    url: `http://127.0.0.1:${(server.address() as AddressInfo).port}/`,
    waiting,
    letGo: (body: string) => waiting.at(-1)?.writeHead(200, { "content-type": "text/html" }).end(body),
    close: () => {
      server.closeAllConnections()
      server.close()
    },
  }
}

const settled = { settleMs: expect.any(Number) }

test("a route changes its address first and shows its content later", async ({ tab }) => {
  tab.serve({
    "/": `<button onclick="history.pushState({}, '', '/orders'); setTimeout(() => { document.querySelector('p').textContent = 'Orders' }, 500)">Orders</button><p>Home</p>`,
  })
  const { tabId } = await open(tab)
  expect(await tab.drive("act", tabId, "button", "Orders", CLICK)).toEqual({
    status: "done",
    changes: [
      { type: "navigated", url: `${tab.origin}/orders` },
      { type: "content", added: ["Orders"] },
    ],
    ...settled,
  })
})

test("redirects are followed to the last page", async ({ tab }) => {
  tab.serve({
    "/": `<a href="/first">Go</a>`,
    "/first": { status: 302, headers: { location: "/second" } },
    "/second": { status: 307, headers: { location: "/third" } },
    "/third": `<script>location.replace("/last")</script>`,
    "/last": "<h1>Last</h1>",
  })
  const { tabId } = await open(tab)
  expect(await tab.drive("act", tabId, "link", "Go", CLICK)).toMatchObject({
    status: "done",
    changes: [{ type: "navigated" }],
    ...settled,
  })
  const { url, nodes } = await tab.drive("capture", tabId)
  expect(url).toBe(`${tab.origin}/last`)
  expect(nodes).toMatchObject([{ type: "text", text: "Last" }])
})

test("a page that is long in coming is waited for", async ({ tab }) => {
  const slow = await holdAnswers()
  try {
    tab.serve({ "/": `<a href="${slow.url}">Go</a>` })
    const { page, tabId } = await open(tab)
    const acted = tab.drive("act", tabId, "link", "Go", CLICK)
    await expect.poll(() => slow.waiting.length).toBe(1)
    expect(page.url()).toBe(`${tab.origin}/`)
    slow.letGo("<h1>Here</h1>")
    expect(await acted).toEqual({
      status: "done",
      changes: [{ type: "navigated", url: slow.url }],
      ...settled,
    })
  } finally {
    slow.close()
  }
})

test("a page that never comes is left to the person", async ({ tab }) => {
  const never = await holdAnswers()
  try {
    tab.serve({ "/": `<a href="${never.url}">Go</a>` })
    const { tabId } = await open(tab)
    expect(await tab.drive("act", tabId, "link", "Go", CLICK)).toEqual({
      status: "needs-person",
      what: "the next page does not come",
    })
  } finally {
    never.close()
  }
})

for (const [what, link, answer] of [
  ["a file", `href="/file"`, { headers: { "content-disposition": "attachment; filename=a.txt" }, body: "a" }],
  ["an answer without content", `href="/file"`, { status: 204 }],
  ["a link that downloads", `href="/file" download`, "a"],
] as const)
  test(`${what} is done, long before the cap, and the page stays`, async ({ tab }) => {
    tab.serve({ "/": `<a ${link}>Get</a>`, "/file": answer })
    const { page, tabId } = await open(tab)
    const result = await tab.drive("act", tabId, "link", "Get", CLICK)
    expect(result).toEqual({
      status: "done",
      changes: [{ type: "download", url: `${tab.origin}/file` }],
      ...settled,
    })
    expect((result as { settleMs: number }).settleMs).toBeLessThan(5000)
    expect(page.url()).toBe(`${tab.origin}/`)
  })

for (const [dialog, shown] of [
  ["alert('Sure?')", "undefined"],
  ["confirm('Sure?')", "true"],
  ["prompt('Name?')", "Ada"],
] as const)
  test(`${dialog} is left to the person, and what comes of it is seen then`, async ({ tab }) => {
    tab.serve({
      "/": `<button onclick="document.querySelector('p').append(String(${dialog}))">Ask</button><p></p>`,
    })
    const { page, tabId } = await open(tab)
    const asked = page.waitForEvent("dialog")
    expect(await tab.drive("act", tabId, "button", "Ask", CLICK)).toEqual({
      status: "needs-person",
      what: "the page shows a dialog or is busy",
    })
    await (await asked).accept("Ada")
    expect((await tab.drive("capture", tabId)).nodes).toContainEqual(
      expect.objectContaining({ type: "text", text: shown }),
    )
  })

test("a page that asks before it is left is left to the person", async ({ tab }) => {
  tab.serve({
    "/": `<a href="/other">Leave</a><script>addEventListener("beforeunload", (event) => event.preventDefault())</script>`,
    "/other": "<h1>Other</h1>",
  })
  const { page, tabId } = await open(tab)
  // Chromium lets only pages ask that the person has touched.
  await page.mouse.click(300, 300)
  const asked = page.waitForEvent("dialog")
  expect(await tab.drive("act", tabId, "link", "Leave", CLICK)).toEqual({
    status: "needs-person",
    what: "the page shows a dialog or is busy",
  })
  await (await asked).accept()
  await page.waitForURL("**/other")
  expect((await tab.drive("capture", tabId)).nodes).toMatchObject([{ type: "text", text: "Other" }])
})

test("HTTP authentication is left to the person", async ({ tab }) => {
  const challenge = { status: 401, headers: { "www-authenticate": 'Basic realm="Staff"' }, body: "No" }
  tab.serve({ "/": `<a href="/staff">Staff</a>`, "/staff": challenge })
  const { page, tabId } = await open(tab)
  expect(await tab.drive("act", tabId, "link", "Staff", CLICK)).toEqual({
    status: "needs-person",
    what: "the browser asks for a user name and password",
  })
  tab.serve({ "/staff": "<h1>Welcome</h1>" })
  await page.goto(`${tab.origin}/staff`)
  expect((await tab.drive("capture", tabId)).nodes).toMatchObject([{ type: "text", text: "Welcome" }])
})

for (const [role, name] of [
  ["link", "Link"],
  ["link", "Named"],
  ["button", "Form"],
] as const)
  test(`the tab that a ${name} opens is gone on in`, async ({ tab }) => {
    tab.serve({
      "/": `<a href="/other?" target="_blank">Link</a><a href="/other?" target="shop" rel="opener">Named</a>
        <form action="/other" target="_blank"><button>Form</button></form>`,
      "/other": "<h1>Other</h1>",
    })
    const { tabId } = await open(tab)
    expect(await tab.drive("act", tabId, role, name, CLICK)).toEqual({
      status: "done",
      changes: [{ type: "tab-opened", url: `${tab.origin}/other?` }],
      ...settled,
    })
  })

test("a link pressed for a tab of its own in a page that is not in front opens it behind", async ({
  tab,
}) => {
  tab.serve({ "/": `<a href="/other" target="_blank">Link</a>`, "/other": "<h1>Other</h1>" })
  const { tabId } = await open(tab)
  const front = await tab.context.newPage()
  await front.bringToFront()
  const before = tab.context.pages().length
  expect(await tab.drive("act", tabId, "link", "Link", CLICK)).toEqual({
    status: "done",
    changes: [{ type: "tab-opened", url: `${tab.origin}/other` }],
    ...settled,
  })
  expect(tab.context.pages()).toHaveLength(before + 1)
})

test("a link that the page keeps from its tab opens none", async ({ tab }) => {
  tab.serve({
    "/": `<a href="/other" target="_blank" onclick="event.preventDefault()">Link</a>`,
    "/other": "<h1>Other</h1>",
  })
  const { tabId } = await open(tab)
  const before = tab.context.pages().length
  expect(await tab.drive("act", tabId, "link", "Link", CLICK)).toEqual({ status: "no-effect", ...settled })
  expect(tab.context.pages()).toHaveLength(before)
})

test("a file that a link asks for in a tab of its own is done, and no tab is followed", async ({ tab }) => {
  tab.serve({
    "/": `<a href="/file" target="_blank">File</a>`,
    "/file": { headers: { "content-disposition": "attachment" }, body: "a" },
  })
  const { tabId } = await open(tab)
  expect(await tab.drive("act", tabId, "link", "File", CLICK)).toEqual({
    status: "done",
    changes: [{ type: "content", added: [] }],
    ...settled,
  })
})
