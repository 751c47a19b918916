import { rmSync } from "node:fs"
import { createServer } from "node:http"
import type { AddressInfo } from "node:net"
import { basename } from "node:path"
import type { Page } from "playwright"
import { launchAgent } from "../scripts/agent"
import { expect, test as base } from "./fixtures"
import { openBackstage } from "./scripted/backstage"
import {
  type Changes,
  changeVariant,
  makeScriptedBuild,
  makeVariant,
  readBuilt,
} from "./scripted/makeVariant"

// Whatever goes wrong ends with a sentence in the panel, and the next task in the same browser is done.

const GO = ['Click the button "Go"']
const SHOP = "<title>Shop</title><h1>Shop</h1><button>Go</button><button>Stay</button>"

const test = base.extend<{ doNextTask: () => Promise<void> }>({
  doNextTask: async ({ backstage, open, runInPanel }, use) => {
    await use(async () => {
      await backstage.play(GO)
      const { page } = await open({ "/": SHOP })
      await expect(claimed(await runInPanel(page, "Go"))).toBeVisible()
    })
  },
})

test("a task that says nothing is asked for, and the next one is done @sample", async ({
  agent,
  backstage,
  open,
}) => {
  await backstage.play(GO)
  const { page } = await open({ "/": SHOP })
  const { page: panel } = await agent.openPanel(page)
  await panel.getByRole("button", { name: "Run", exact: true }).click()
  await expect(panel.getByText("Type what should be done, for example: ")).toBeVisible()
  // Characters without width are no words either; the background sees to that.
  await taskField(panel).fill("\u200b\u202e")
  await panel.keyboard.press("Enter")
  await expect(panel.getByRole("alert").getByText("Type what should be done, for example: ")).toBeVisible()
  await taskField(panel).fill("Go")
  await panel.keyboard.press("Enter")
  await expect(claimed(panel)).toBeVisible()
})

for (const { what, address, sentence, tags = "" } of [
  {
    what: "a PDF",
    address: async () => `${await serve("application/pdf", makePdf())}a.pdf`,
    sentence: "This tab shows a PDF, which extensions cannot act on.",
    tags: " @sample",
  },
  {
    what: "a page's source",
    address: async () => `view-source:${await serve("text/html", SHOP)}`,
    sentence: "where no extension may act",
  },
  {
    what: "a page without a site",
    address: async () => "data:text/html,<button>Go</button>",
    sentence: "where no extension may act",
  },
])
  test(`${what} is left alone, and the task is done on the page given instead${tags}`, async ({
    agent,
    backstage,
    open,
  }) => {
    await backstage.play(GO)
    const { page, site } = await open({ "/": SHOP })
    await page.goto(await address())
    const { page: panel } = await agent.openPanel(page)
    await expect(panel.getByText(sentence)).toBeVisible()
    await taskField(panel).fill("Go")
    await panel.keyboard.press("Enter")
    await expect(panel.getByText("Type the address of a page")).toBeVisible()
    await panel.getByLabel("Open an address").fill(`${site.url}/`)
    await panel.getByRole("button", { name: "Open 127.0.0.1" }).click()
    await expect(claimed(panel)).toBeVisible()
  })

test("the extension store is left alone, and a task on another page is done", async () => {
  const folder = makeScriptedBuild()
  // To this browser, what is served on localhost is the Chrome Web Store.
  const agent = await launchAgent({ folder, args: ["--apps-gallery-url=http://localhost/"] })
  try {
    const backstage = await openBackstage(agent)
    await backstage.play(GO)
    const url = await serve("text/html", SHOP)
    const page = await agent.context.newPage()
    await page.goto(url.replace("127.0.0.1", "localhost"))
    const { page: panel } = await agent.openPanel(page)
    await expect(panel.getByText("This is the browser's extension store")).toBeVisible()
    await taskField(panel).fill("Go")
    await panel.getByLabel("Open an address").fill(url)
    await panel.getByRole("button", { name: "Open 127.0.0.1" }).click()
    await expect(claimed(panel)).toBeVisible()
  } finally {
    await agent.close()
    rmSync(folder, { recursive: true, force: true })
  }
})

for (const moment of ["while the model thinks", "while the page acts"] as const)
  for (const { what, go, sentence, tags = "" } of [
    {
      what: "is closed",
      go: (page: Page) => page.close(),
      sentence: "The tab was closed. Open the page again and start the task there.",
      tags: " @sample",
    },
    {
      what: "goes to a page of the browser",
      go: (page: Page) => page.goto("chrome://version"),
      sentence:
        "Chrome lets no extension run on this page. Open an ordinary web page and start the task there.",
    },
    {
      what: "goes to a PDF",
      go: async (page: Page) => page.goto(`${await serve("application/pdf", makePdf())}a.pdf`),
      sentence:
        "This tab shows a PDF, which extensions cannot act on. Open a web page and start the task there.",
    },
    {
      what: "goes to a page that does not load",
      go: (page: Page) => page.goto("http://127.0.0.1:1/").catch(() => {}),
      sentence:
        "The page did not load. Check the address and the connection, reload it and start the task again.",
    },
  ])
    test(`a tab that ${what} ${moment} ends its run with a sentence, and the next task is done${tags}`, async ({
      backstage,
      open,
      runInPanel,
      doNextTask,
    }) => {
      const thinks = moment === "while the model thinks"
      await backstage.play({ subgoals: GO, ...(thinks && { holdAt: 1 }) })
      const { page, site } = await open(restless())
      const panel = await runInPanel(page, "Go")
      if (thinks) await expect.poll(async () => (await backstage.prompts()).length).toBe(1)
      else await expect.poll(() => site.count("/gone")).toBe(1)
      await go(page)
      await backstage.release()
      await expect(panel.getByRole("heading", { name: "It did not work" })).toBeVisible()
      await expect(panel.getByRole("region", { name: "Run" }).getByText(sentence)).toBeVisible()
      expect(site.count("/gone")).toBe(thinks ? 0 : 1)
      await doNextTask()
    })

for (const moment of ["while the model thinks", "while the page acts"] as const)
  test(`a tab that the person takes to another page ${moment}: the panel says so, and the next task is done`, async ({
    backstage,
    open,
    runInPanel,
    doNextTask,
  }) => {
    const thinks = moment === "while the model thinks"
    await backstage.play({ subgoals: GO, ...(thinks && { holdAt: 1 }) })
    const { page, site } = await open({
      ...restless(),
      "/other": "<title>Other</title><button>Other</button>",
    })
    const panel = await runInPanel(page, "Go")
    if (thinks) await expect.poll(async () => (await backstage.prompts()).length).toBe(1)
    else await expect.poll(() => site.count("/gone")).toBe(1)
    await page.goto(`${site.url}/other`)
    await backstage.release()
    await expect(claimed(panel)).toBeVisible()
    const run = panel.getByRole("region", { name: "Run" })
    await expect(run.getByText("Check the page. The page is now “Other”.")).toBeVisible()
    await expect(
      run.getByText(
        thinks
          ? "Not done: the page had changed meanwhile"
          : "Uncertain: the page went away before it could answer",
      ),
    ).toBeVisible()
    expect(site.count("/gone")).toBe(thinks ? 0 : 1)
    await doNextTask()
  })

test("a model that never says that it is done is stopped after the steps allowed, and the next task is done @sample", async ({
  agent,
  backstage,
  open,
  doNextTask,
}) => {
  await backstage.play([...GO, ...GO, ...GO, ...GO])
  const { page } = await open({
    "/": `${SHOP}<p role="status">0</p><script>
      document.querySelector("button").onclick = () => document.querySelector("p").textContent++
    </script>`,
  })
  const { page: panel } = await agent.openPanel(page)
  await panel.getByText("Advanced").press("Enter")
  await panel.getByLabel("Most steps").fill("3")
  await taskField(panel).fill("Go")
  await panel.keyboard.press("Enter")
  await expect(panel.getByRole("heading", { name: "Lumos stopped" })).toBeVisible()
  await expect(panel.getByText("It was not done after 3 steps. Allow more steps, or split")).toBeVisible()
  await expect(page.getByRole("status")).toHaveText("3")
  await doNextTask()
})

for (const { elements, rows, seconds, tags } of [
  { elements: 20_000, rows: 2500, seconds: 40, tags: " @sample" },
  { elements: 50_000, rows: 6250, seconds: 120, tags: "" },
])
  test(`a page of ${elements} elements is acted on, and so is the next one${tags}`, async ({
    backstage,
    open,
    runInPanel,
    doNextTask,
  }) => {
    test.setTimeout((seconds + 30) * 1000)
    await backstage.play(['Click the button "Ship" in "Order 2210"'])
    const { page } = await open({ "/": orders(rows) })
    expect(await page.locator("*").count()).toBeGreaterThan(elements)
    const panel = await runInPanel(page, "Ship order 2210")
    await expect(claimed(panel)).toBeVisible({ timeout: seconds * 1000 })
    await expect(page).toHaveTitle("Shipped 2210")
    const [session] = await backstage.background.listSessions({})
    expect(session?.steps).toHaveLength(1)
    // To compare with; how busy the machine is decides.
    console.log(`Looking at ${elements} elements took ${session?.steps[0]?.observation.ms} ms.`)
    await doNextTask()
  })

test("model files that are missing or damaged are named, and the task is done once they are whole", async () => {
  test.setTimeout(300_000)
  const [tokenizer, sums, program] = [
    "model/tokenizer.json",
    "model/SHA256SUMS",
    "wllama/wllama.wasm",
  ] as const
  const [first, second] = [1, 2].map((nth) => `model/lumos-web-135m-q8_0-0000${nth}-of-00002.gguf`) as [
    string,
    string,
  ]
  const flipped = readBuilt(second)
  flipped[flipped.length - 1]! ^= 1
  // Once a model is loaded its files are not read again: what comes last must be broken from the start.
  const folder = makeVariant({ [tokenizer]: readBuilt(tokenizer).subarray(0, 1000), [sums]: "" })
  const agent = await launchAgent({ folder })
  try {
    const page = await agent.context.newPage()
    await page.goto(
      await serve(
        "text/html",
        `${SHOP}<script>onclick = () => { document.body.innerHTML = "Gone" }</script>`,
      ),
    )
    const { page: panel } = await agent.openPanel(page)
    await taskField(panel).fill("Press Go")
    await panel.keyboard.press("Enter")
    await expectNamed(tokenizer)
    await runAgainWith({ [tokenizer]: readBuilt(tokenizer) })
    await expectNamed(sums)
    await runAgainWith({ [sums]: readBuilt(sums), [first]: undefined })
    await expectNamed(first)
    await runAgainWith({ [first]: readBuilt(first), [second]: flipped })
    await expectNamed(second)
    await runAgainWith({ [second]: readBuilt(second), [program]: undefined })
    await expectNamed(program)
    await runAgainWith({ [program]: readBuilt(program) })
    await expect(claimed(panel)).toBeVisible({ timeout: 60_000 })
    await expect(page.getByText("Gone")).toBeVisible()

    async function expectNamed(path: string): Promise<void> {
      const sentence = `The model file ${basename(path)} is missing or damaged. Reinstall the extension`
      await expect(panel.getByRole("region", { name: "Run" }).getByText(sentence)).toBeVisible({
        timeout: 60_000,
      })
    }
    async function runAgainWith(changes: Changes): Promise<void> {
      changeVariant(folder, changes)
      await panel.getByRole("button", { name: "Run again" }).click()
    }
  } finally {
    await agent.close()
    rmSync(folder, { recursive: true, force: true })
  }
})

test("without the page that runs the model a task ends with a sentence", async () => {
  const folder = makeVariant({ "tabs/offscreen.html": "<!doctype html>" })
  const agent = await launchAgent({ folder })
  try {
    const page = await agent.context.newPage()
    await page.goto(await serve("text/html", SHOP))
    const { page: panel } = await agent.openPanel(page)
    await taskField(panel).fill("Go")
    await panel.keyboard.press("Enter")
    await expect(panel.getByRole("heading", { name: "It did not work" })).toBeVisible()
    await expect(
      panel.getByRole("region", { name: "Run" }).getByText("The browser closed the page that runs the model"),
    ).toBeVisible()
  } finally {
    await agent.close()
    rmSync(folder, { recursive: true, force: true })
  }
})

let closers: (() => void)[] = []
test.afterEach(() => {
  for (const close of closers) close()
  closers = []
})

/** Answers every request with this; resolves with the address. */
async function serve(type: string, body: string): Promise<string> {
  const server = createServer((_, response) => response.writeHead(200, { "content-type": type }).end(body))
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve))
  closers.push(() => {
    server.closeAllConnections()
    server.close()
  })
  return `http://127.0.0.1:${(server.address() as AddressInfo).port}/`
}

function taskField(panel: Page) {
  return panel.getByLabel("What should be done on this page?")
}

function claimed(panel: Page) {
  return panel.getByRole("heading", { name: "The model says it is done" })
}

/** A page that tells the server of the click and then never comes to rest. */
function restless() {
  return {
    "/": `${SHOP}<p role="status"></p><script>
      document.querySelector("button").addEventListener("click", () => {
        setInterval(() => { document.querySelector("p").textContent = performance.now() }, 50)
        fetch("/gone", { method: "POST" })
      })
    </script>`,
    "/gone": "",
  }
}

function orders(count: number): string {
  const rows = Array.from(
    { length: count },
    (_, i) => `<tr><td>${i}</td><td><a href="/order/${i}">Order ${i}</a></td><td>Customer ${i % 700}</td>
      <td>$${(i * 7) % 900}.00</td><td><button onclick="document.title = 'Shipped ${i}'">Ship</button></td></tr>`,
  )
  return `<title>Orders</title><h1>Orders</h1><table>${rows.join("")}</table>`
}

/** A PDF of one empty page. */
function makePdf(): string {
  const objects = [
    "<< /Type /Catalog /Pages 2 0 R >>",
    "<< /Type /Pages /Kids [3 0 R] /Count 1 >>",
    "<< /Type /Page /Parent 2 0 R /MediaBox [0 0 200 100] >>",
  ]
  let pdf = "%PDF-1.4\n"
  const offsets = objects.map((object, at) => {
    const offset = pdf.length
    pdf += `${at + 1} 0 obj\n${object}\nendobj\n`
    return `${String(offset).padStart(10, "0")} 00000 n \n`
  })
  const xref = `xref\n0 4\n0000000000 65535 f \n${offsets.join("")}`
  return `${pdf}${xref}trailer\n<< /Size 4 /Root 1 0 R >>\nstartxref\n${pdf.length}\n%%EOF\n`
}
