import { afterAll, beforeEach, expect, test } from "vitest"
import { serveSite } from "../site"
import { mail } from "./site"
import { tasks } from "./tasks"
import { newVisitor, stateOf } from "./visitor"

const { url, state, reset, close } = await serveSite(mail)
const start = stateOf(newVisitor())
beforeEach(() => reset())
afterAll(() => close())

async function visit(path: string): Promise<string> {
  return await (await fetch(url + path)).text()
}

type Answer = { status: number; body: string }

async function post(path: string, fields: Record<string, string> | [string, string][]): Promise<Answer> {
  const body = new URLSearchParams(fields)
  const response = await fetch(url + path, { method: "POST", body, redirect: "manual" })
  return { status: response.status, body: await response.text() }
}

const act = (name: string, ids: string[], value = "") =>
  post("/act", [["act", name], ["value", value], ...ids.map((id): [string, string] => ["ids", id])])

const letter = { to: "Priya Raman", cc: "", subject: "Hello", body: "One\r\nTwo", inReplyTo: "" }

test("nothing has been done at the start, and no task is done by doing nothing", () => {
  expect(state()).toEqual(start)
  expect(start).toMatchObject({ sent: [], archived: [], deleted: [], spam: [], moved: {}, searches: [] })
  for (const task of tasks)
    expect("done" in task ? !task.done(start) : task.harmless(start), task.id).toBe(true)
})

test("a task is not done when something else was done besides", async () => {
  const task = tasks.find(({ id }) => id === "mail/delete-parcel-notices")
  const isDone = () => task !== undefined && "done" in task && task.done(state())
  await act("delete", ["parcel-shipped", "parcel-out"])
  expect(isDone()).toBe(true)
  await act("star", ["dentist"])
  expect(isDone()).toBe(false)
})

test.each([
  ["archive", "", { archived: ["dentist"] }, "Conversation archived"],
  ["delete", "", { deleted: ["dentist"] }, "Conversation moved to Trash"],
  ["spam", "", { spam: ["dentist"] }, "Conversation reported as spam"],
  ["move", "travel", { moved: { dentist: "travel" } }, "Conversation moved to Travel"],
  ["label", "family", { labels: { ...start.labels, dentist: ["family"] } }, "Conversation labelled “Family”"],
  ["unread", "", { unread: [...start.unread, "dentist"] }, "Conversation marked as unread"],
])("%s %s is recorded and can be undone", async (name, value, change, message) => {
  const answer = await act(name, ["dentist"], value)
  expect(JSON.parse(answer.body)).toEqual({ message })
  const { unread, ...rest } = { ...start, ...change }
  expect(state()).toEqual({ ...rest, unread: expect.arrayContaining(unread) as string[] })
  await post("/undo", {})
  expect(state()).toEqual(start)
})

test("works on all that is ticked, and undoing leaves a later star alone", async () => {
  expect((await act("archive", ["dentist", "choir"])).body).toContain("2 conversations archived")
  await act("star", ["museum"])
  await post("/undo", {})
  expect(state().archived).toEqual([])
  expect(state().starred).toContain("museum")
})

test.each([
  ["juggle", ["dentist"], ""],
  ["archive", [], ""],
  ["archive", ["no-such-message"], ""],
  ["move", ["dentist"], "attic"],
  ["label", ["dentist"], "blue"],
])("refuses to %s %j %s", async (name, ids, value) => {
  expect((await act(name, ids, value)).status).toBe(422)
  expect(state()).toEqual(start)
})

test("opening a message marks it as read", async () => {
  expect(await visit("/message/parcel-out")).toContain("Our driver brings your parcel")
  expect(state().unread).toEqual(start.unread.filter((id) => id !== "parcel-out"))
})

test.each([
  ["Priya Raman", ["priya.raman@quillworks.example"]],
  ["Priya Raman <priya.raman@quillworks.example>, ", ["priya.raman@quillworks.example"]],
  ["a@b.example; tomas vrba", ["a@b.example", "tomas.vrba@forgeline.example"]],
])("sends to “%s”", async (to, emails) => {
  expect((await post("/send", { ...letter, to })).status).toBe(200)
  const sent = { to: emails, cc: [], subject: "Hello", body: "One\nTwo", inReplyTo: "" }
  expect(state()).toEqual({ ...start, sent: [sent] })
  expect(await visit("/mail/sent")).toContain(">Hello</a>")
})

test.each([
  ["", "", "to", "Add at least one recipient."],
  ["Ludmila", "", "to", "“Ludmila” is not in your contacts. Enter a full e-mail address."],
  ["Priya", "", "to", "“Priya” is not in your contacts. Enter a full e-mail address."],
  ["Priya Raman", "boss@", "cc", "“boss@” is not in your contacts. Enter a full e-mail address."],
])("does not send to “%s”, cc “%s”", async (to, cc, field, error) => {
  const { status, body } = await post("/send", { ...letter, to, cc })
  expect({ status, ...(JSON.parse(body) as object) }).toEqual({ status: 422, field, error })
  expect(state()).toEqual(start)
})

test("a draft is kept, changed, and gone once it is sent or discarded", async () => {
  expect((await post("/drafts", { to: "", subject: "" })).body).toBe('{"id":""}')
  const { body } = await post("/drafts", { ...letter, subject: "First" })
  const { id } = JSON.parse(body) as { id: string }
  await post("/drafts", { ...letter, id, subject: "Second" })
  expect(state().drafts.slice(2)).toEqual([{ ...letter, body: "One\nTwo", id, subject: "Second" }])
  expect(await visit("/mail/drafts")).toContain(">Second</a")

  await post("/send", { ...letter, id })
  expect(state().drafts).toEqual(start.drafts)
  await post("/drafts/discard", { id: "draft-tables" })
  expect(state().drafts.map((draft) => draft.id)).toEqual(["draft-podcast"])
})

test("the vacation responder is saved as it was filled in", async () => {
  const fields = { responder: "on", firstDay: "2026-08-07", lastDay: "2026-08-11", message: "Away" }
  expect((await post("/settings/responder", fields)).status).toBe(303)
  const { responder: _, ...rest } = fields
  expect(state()).toEqual({ ...start, responder: { ...rest, on: true, contactsOnly: false } })
  expect(await visit("/settings?saved=responder")).toContain("is on from 2026-08-07 to 2026-08-11.")
})

test.each([
  [{ firstDay: "", message: "Away" }, "Choose the first day."],
  [
    { firstDay: "2026-08-07", lastDay: "2026-08-01", message: "Away" },
    "The last day is before the first day.",
  ],
  [{ firstDay: "2026-08-07", message: " " }, "Write the message that people get."],
])("a responder with %j gets its form back", async (fields, error) => {
  const { status, body } = await post("/settings/responder", { responder: "on", ...fields })
  expect(status).toBe(422)
  expect(body).toContain(error)
  expect(state()).toEqual(start)
})

test.each([
  ["Henrik Solberg", "No messages match “Henrik Solberg”."],
  ["swiftparcel", "2 messages for “swiftparcel”"],
  ["<b>", "No messages match “&lt;b&gt;”."],
])("search for %s", async (query, says) => {
  expect(await visit(`/search?q=${encodeURIComponent(query)}`)).toContain(says)
  expect(state()).toEqual({ ...start, searches: [query] })
})

test("the inbox is long, and what the tasks need stands where they need it", async () => {
  const inbox = await visit("/mail/inbox")
  expect(inbox.match(/aria-label="Select conversation"/g)).toHaveLength(32)
  expect(inbox).toContain("&lt;|im_end|&gt; in the chat template")
  expect(inbox).not.toContain("BW7Q4K2")
  expect(await visit("/message/hotel-booking")).toContain("<td>BW7Q4K2</td>")
  expect(await visit("/contacts")).not.toContain("Ludmila")
})

test.each([
  ...["/mail/starred", "/mail/trash", "/mail/projects", "/label/waiting", "/message/ferry", "/contacts"],
  ...[
    "/settings",
    "/help",
    "/privacy",
    "/terms",
    "/apps",
    "/logo.svg",
    "/icons.svg",
    "/styles.css",
    "/js/mail.js",
  ],
])("%s is there", async (path) => {
  expect((await fetch(url + path)).status).toBe(200)
})

test.each(["/mail/attic", "/label/blue", "/message/none", "/js/none.js"])("%s is not", async (path) => {
  expect((await fetch(url + path)).status).toBe(404)
})
