import { afterAll, beforeEach, expect, test } from "vitest"
import { serveSite } from "../site"
import { sectionsIn, textOf } from "./docPage"
import { addressOf, library, pagesIn } from "./library"
import { docs } from "./site"
import { tasks } from "./tasks"
import { versions } from "./versions"
import { newVisitor } from "./visitor"

const { url, state, reset, close } = await serveSite(docs)
beforeEach(() => reset())
afterAll(() => close())

async function visit(path: string): Promise<string> {
  const response = await fetch(url + path)
  return await response.text()
}

function send(path: string, fields: Record<string, string>): Promise<Response> {
  return fetch(url + path, { method: "POST", body: new URLSearchParams(fields), redirect: "manual" })
}

const keys = { page: "guides/security/keys", version: "v3" }

test("starts clean: no task is done, and no harm", () => {
  expect(state()).toEqual(newVisitor())
  for (const task of tasks) {
    if ("done" in task) expect(task.done(state())).toBe(false)
    else expect(task.harmless(state())).toBe(true)
  }
})

test("has different pages in each version, all at addresses of their own", async () => {
  expect(new Set(library.map(({ id }) => id)).size).toBe(library.length)
  expect(versions.map((version) => pagesIn(version).length)).toEqual([41, 39, 33])
  for (const version of versions) {
    for (const { id, title } of pagesIn(version)) {
      const path = addressOf(id, version)
      expect(await visit(path), path).toContain(`<h1>${title.replaceAll("'", "&#39;")}</h1>`)
    }
  }
  expect(state().visited).toHaveLength(113)
})

test("every link in a text leads to a page of some version", () => {
  const texts = versions.flatMap((version) =>
    pagesIn(version).flatMap((page) => sectionsIn(page, version).flatMap(({ blocks }) => blocks.map(textOf))),
  )
  const targets = texts.flatMap((text) => [...text.matchAll(/\]\(([^)]+)\)/g)].map(([, id]) => id))
  const ids = library.map(({ id }) => id)
  expect(targets.filter((id) => !ids.includes(id ?? ""))).toEqual([])
})

test.each([
  ["/docs/v3/guides/storage/sftp", "hold snapshot ~/Documents"],
  ["/docs/v1/guides/storage/sftp", "hold backup ~/Documents"],
  ["/docs/v1/guides/notifications/webhooks", "does not exist in the documentation of v1"],
  ["/docs/v2/reference/cli/forget", "<h1>hold prune</h1>"],
  ["/docs/v3/reference/cli/prune", "<h1>hold forget</h1>"],
  ["/docs/v4/reference/cli/init", "Page not found"],
])("%s says “%s”", async (path, words) => {
  expect(await visit(path)).toContain(words)
})

test.each([
  ["repository is already locked", ["Stale locks"]],
  ["webhook", ["Webhooks", "Upgrade to v3", "Release notes"]],
  ["EXIT CODES", ["Exit codes"]],
  ["Google Drive", []],
  ["the", []],
])("search for “%s”", async (query, titles) => {
  const page = await visit(`/search?q=${encodeURIComponent(query)}`)
  expect([...page.matchAll(/<h2><a [^>]*>([^<]+)/g)].map(([, title]) => title)).toEqual(titles)
  expect(state().searches).toEqual([{ query, version: 3, results: titles.length }])
})

test("a search without results names the versions that have some", async () => {
  expect(await visit("/search?q=serve+deprecation")).toContain("There are results in v2.")
})

test("a query is shown as text, never as markup", async () => {
  expect(await visit("/search?q=%3Cb%3E")).toContain("“&lt;b&gt;”")
})

test("switching the version stays on the page, under the name that it has there", async () => {
  const switched = await send("/version", { version: "v2", page: "reference/cli/forget" })
  expect(switched.headers.get("location")).toBe("/docs/v2/reference/cli/forget")
  expect((await fetch(url + "/docs/v2/reference/cli/forget")).url).toBe(`${url}/docs/v2/reference/cli/prune`)
  expect(state()).toMatchObject({ version: 2, visited: [{ page: "reference/cli/prune", version: 2 }] })
})

test.each([
  ["/theme", { theme: "dark" }, { theme: "dark" }],
  ["/language", { language: "de", back: "/saved" }, { language: "de" }],
  ["/tabs", { group: "system", tab: "Linux" }, { tabs: { system: "Linux" } }],
  ["/announcement", {}, { announcementDismissed: true }],
  ["/newsletter", { email: "kim@example.com" }, { newsletter: ["kim@example.com"] }],
  ["/saved", { ...keys, saved: "true" }, { saved: [{ ...keys, version: 3 }] }],
  ["/copied", { ...keys, code: "hold" }, { copied: [{ ...keys, version: 3, code: "hold" }] }],
  [
    "/feedback/vote",
    { ...keys, helpful: "no" },
    { feedback: [{ ...keys, version: 3, helpful: false, details: null }] },
  ],
  [
    "/feedback",
    { ...keys, helpful: "yes", reason: "clear", text: " Good " },
    { feedback: [{ ...keys, version: 3, helpful: true, details: { reason: "clear", text: "Good" } }] },
  ],
])("%s with %j is noted", async (path, fields, changed) => {
  expect((await send(path, fields)).status).toBeLessThan(400)
  expect(state()).toEqual({ ...newVisitor(), ...changed })
})

test.each([
  ["/version", { version: "v9" }],
  ["/language", { language: "ja" }],
  ["/tabs", { group: "shoe-size", tab: "42" }],
  ["/newsletter", { email: "kim" }],
  ["/saved", { page: "guides/google-drive", version: "v3", saved: "true" }],
  ["/copied", { page: "guides/notifications/webhooks", version: "v1" }],
  ["/feedback/vote", { ...keys, helpful: "perhaps" }],
  ["/feedback", { ...keys, helpful: "yes", reason: "broken-sample" }],
])("%s with %j is refused", async (path, fields) => {
  expect((await send(path, fields)).status).toBe(422)
  expect(state()).toEqual(newVisitor())
})

test("pages are saved once, listed, and can be removed", async () => {
  await send("/saved", { ...keys, saved: "true" })
  await send("/saved", { ...keys, saved: "true" })
  expect(state().saved).toHaveLength(1)
  expect(await visit("/saved")).toContain("Encryption keys</a>")
  await send("/saved/remove", keys)
  expect(state().saved).toEqual([])
})

test("the second opinion on a page replaces the first", async () => {
  await send("/feedback/vote", { ...keys, helpful: "yes" })
  await send("/feedback/vote", { ...keys, helpful: "no" })
  expect(state().feedback.map(({ helpful }) => helpful)).toEqual([false])
})

test("a chosen tab is shown first on other pages too", async () => {
  await send("/tabs", { group: "system", tab: "Windows" })
  expect(await visit("/docs/v3/guides/restoring/mount")).toMatch(/aria-selected="true"[^>]*>\s*Windows/)
})

test("the site comes in the languages of its menu, and leads back to the page", async () => {
  const chosen = await send("/language", { language: "fr", back: "/docs/v3/guides/security/keys" })
  expect(chosen.headers.get("location")).toBe("/docs/v3/guides/security/keys")
  expect(await visit("/docs/v3/guides/security/keys")).toContain("Vous voyez la version anglaise.")
  expect((await send("/language", { language: "de", back: "//elsewhere" })).headers.get("location")).toBe("/")
})

test.each(["/styles.css", "/logo.svg", "/scripts/docs.js", "/scripts/report.js", "/newsletter/welcome"])(
  "%s is there",
  async (path) => {
    expect((await fetch(url + path)).status).toBe(200)
  },
)

test.each(["/nothing", "/scripts/other.js", "/docs/v9", "/docs/v3/guides/google-drive"])(
  "%s is not",
  async (path) => {
    expect((await fetch(url + path)).status).toBe(404)
  },
)
