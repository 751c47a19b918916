import type { Page } from "playwright/test"
import { parseMind2web } from "../scripts/parseMind2web"
import { blobsOfSession } from "../src/agent/blobRefs"
import type { Session } from "../src/agent/session"
import { attributeOf, elementsOf, ID } from "../src/mind2web/tree"
import type { BlobContent } from "../src/protocol/library"
import { mind2webTaskOf } from "../src/trajectory/mind2webTask"
import { expect, test as base } from "./fixtures"
import { openLibrary, readText, type Library } from "./openLibrary"
import { docs } from "./sites/docs/site"
import { tasks } from "./sites/docs/tasks"
import { serveSite } from "./sites/site"

const test = base.extend<{ library: Library }>({
  library: ({ backstage }, use) => use(openLibrary(backstage)),
})

test("a run leaves its pages in Mind2Web's form, each kept once, until the last record goes @sample", async ({
  agent,
  backstage,
  library,
}) => {
  const { task, start, solution } = tasks[0]!
  const site = await serveSite(docs)
  const run = async (): Promise<Session> => {
    site.reset()
    await backstage.play({ subgoals: solution, wholePages: true })
    const page = await agent.context.newPage()
    await page.goto(site.url + start)
    return agent.runTask(page, task, { onConsent: () => true })
  }
  const session = await run()
  expect(session.state.status).toBe("done")
  expect(session.steps.flatMap(({ observation }) => observation.omitted ?? [])).toEqual([])
  const readBlob = (ref: string) => readText(library, ref)
  const exported = await mind2webTaskOf(session, readBlob)
  expect(exported?.actions).toHaveLength(solution.length)
  for (const [
    at,
    { raw_html, cleaned_html, pos_candidates, neg_candidates },
  ] of exported!.actions.entries()) {
    const [acted, ...others] = pos_candidates
    const { tag, selectors } = session.steps[at]!.actions[0]!.target
    expect(others).toEqual([])
    expect(acted).toMatchObject({ tag, is_original_target: true, is_top_level_target: true })
    expect(neg_candidates.length).toBeGreaterThan(5)
    const pruned = await readBlob(session.steps[at]!.observation.page!.pruned!)
    for (const html of [raw_html, cleaned_html, pruned]) {
      const ids = elementsOf(parseMind2web(html)).map((element) => attributeOf(element, ID))
      expect(ids).toContain(acted!.backend_node_id)
    }
    expect(raw_html.length).toBeGreaterThan(cleaned_html.length)
    expect(selectors).toMatchObject({ role: session.steps[at]!.actions[0]!.target.role })
  }
  const { positives, candidates, scores } = session.steps[0]!.mind2web!
  expect(candidates).toContain(positives[0])
  expect(scores).toEqual(scores?.toSorted((a, b) => b - a))
  expect(session.last?.page?.html).toBeDefined()

  const again = await run()
  expect(again.steps[0]?.observation.page).toEqual(session.steps[0]?.observation.page)
  const listed = await library.listRecordings({ text: "already locked" })
  expect(listed.map(({ sessionId }) => sessionId)).toEqual([again.sessionId, session.sessionId])
  expect(listed[0]).toMatchObject({ status: "claimed", steps: solution.length, host: "127.0.0.1" })
  const before = await library.storageUse({})
  const shared = again.steps[0]!.observation.page!.html!
  const { freedBytes } = await library.deleteRecordings({ sessionIds: [session.sessionId] })
  expect((await library.storageUse({})).usedBytes).toBe(before.usedBytes - freedBytes)
  expect(await library.readBlob({ ref: shared })).toBeDefined()
  await library.deleteRecordings({ sessionIds: [again.sessionId] })
  for (const ref of blobsOfSession(again)) expect(await library.readBlob({ ref })).toBeUndefined()
  expect(await library.readRecording({ sessionId: again.sessionId })).toBeUndefined()
  await site.close()
})

test("what is done in a frame of another site is in the page that is stored", async ({
  agent,
  backstage,
  library,
  open,
}) => {
  const { site: inner } = await open({
    "/": "<title>Inner</title><p>Inside</p><button id='pay' data-testid='pay'>Pay</button>",
  })
  const { page } = await open({
    "/": `<title>Outer</title><h1>Order</h1><iframe id="box" src="${inner.url}"></iframe><button>Back</button>`,
  })
  await backstage.play(['Click the button "Pay"'])
  const session = await agent.runTask(page, "Press it", { onConsent: () => true })
  const [step] = session.steps
  const html = await readText(library, step!.observation.page!.html!)
  const iframe = elementsOf(parseMind2web(html)).find(({ tag }) => tag === "iframe")!
  const button = elementsOf(iframe).find(({ tag }) => tag === "button")!
  expect(step!.mind2web?.positives).toEqual([attributeOf(button, ID)])
  expect(step!.actions[0]?.target.selectors).toMatchObject({
    testId: "pay",
    id: "pay",
    text: "Pay",
    path: "#box >>frame>> #pay",
  })
})

test("secrets, passwords and cards are in no page that is stored", async ({
  agent,
  backstage,
  library,
  open,
}) => {
  const SECRET = "p@ss word/37"
  await library.setRecordingSettings({ screenshots: true })
  await backstage.play(['Type "{{code}}" into the textbox "Code"', 'Click the button "Show"'])
  const { page } = await open({
    "/": `<title>Club</title><form action="/echo"><label>Code <input name="code"></label>
      <input type="password" aria-label="Old" value="old-password-9"><input value="4111 1111 1111 1111">
      <input autocomplete="cc-csc" value="739"><button>Show</button></form>`,
    "/echo": ({ query }) => {
      const said = new URLSearchParams(query).get("code")
      return `<title>${said}</title><p data-x="${said}">You typed ${said}</p><a href="${query}">Again</a>`
    },
  })
  const session = await agent.runTask(page, "Show {{code}}", {
    secrets: { code: SECRET },
    onConsent: () => true,
  })
  expect(session.steps).toHaveLength(2)
  const texts = await Promise.all(blobsOfSession(session).map((ref) => readText(library, ref)))
  const all = texts.join("\n")
  // The pages hold the run, so that what is not found there could have been.
  expect(all).toContain("You typed {{code}}")
  for (const form of [SECRET, encodeURIComponent(SECRET), encodeURI(SECRET), "p%40ss+word%2F37"])
    expect(all).not.toContain(form)
  for (const hidden of ["old-password-9", "4111", "739"]) expect(all).not.toContain(hidden)
  expect(session.steps[0]?.observation.omitted).toEqual([{ part: "screenshot", reason: "secret" }])
})

test("a picture of the page is stored when it is allowed, and only then", async ({
  agent,
  backstage,
  library,
  open,
}) => {
  const { page } = await open({
    "/": '<title>Lamp</title><body style="background: #c00"><button>On</button>',
  })
  const run = async (): Promise<Session> => {
    await backstage.play(['Click the button "On"'])
    return agent.runTask(page, "Switch it on", { onConsent: () => true })
  }
  const without = await run()
  expect(without.steps[0]?.observation.page?.html).toMatch(/^[0-9a-f]{64}$/)
  expect(without.steps[0]?.observation.page?.screenshot).toBeUndefined()
  await library.setRecordingSettings({ screenshots: true })
  const pictured = await run()
  const { screenshot } = pictured.steps[0]!.observation.page!
  const blob = await library.readBlob({ ref: screenshot! })
  expect(blob?.type).toBe("image/jpeg")
  const [red, green, blue] = await colourOf(page, blob!)
  expect(red).toBeGreaterThan(190)
  expect(Math.max(green!, blue!)).toBeLessThan(20)
  await library.setRecordingSettings({ pages: false, screenshots: false })
  expect((await run()).steps[0]?.observation.page).toBeUndefined()
})

test("labels, pins and an offer to clean up @sample", async ({ agent, backstage, library, open }) => {
  const { page } = await open({ "/": "<title>Lamp</title><button>On</button>" })
  const run = async (): Promise<string> => {
    await backstage.play(['Click the button "On"'])
    return (await agent.runTask(page, "Switch it on", { onConsent: () => true })).sessionId
  }
  const [first, second] = [await run(), await run()]
  expect(await library.cleanUpPlan({})).toBeUndefined()
  await library.labelRecording({ sessionId: first, worked: true })
  await library.correctStep({ sessionId: first, stepIndex: 1, right: { subgoal: "Switch the lamp on" } })
  const read = await library.readRecording({ sessionId: first })
  expect(read?.summary.status).toBe("confirmed")
  expect(read?.session.corrections).toMatchObject([
    { stepIndex: 1, wrong: { subgoal: 'Click the button "On"' }, right: { subgoal: "Switch the lamp on" } },
  ])
  await library.pinRecording({ sessionId: first, pinned: true })
  await library.setRecordingSettings({ limitBytes: 1 })
  const plan = await library.cleanUpPlan({})
  expect(plan?.sessionIds).toContain(second)
  expect(plan?.sessionIds).not.toContain(first)
  const offer = await backstage.page.evaluate(() => chrome.storage.session.get("cleanUpOffer"))
  expect(offer["cleanUpOffer"]).toEqual(plan)
  // Nothing goes unasked, and a pin set meanwhile counts.
  expect(await library.readRecording({ sessionId: second })).toBeDefined()
  await library.cleanUp({ sessionIds: [first, second] })
  expect(await library.readRecording({ sessionId: second })).toBeUndefined()
  const exported = (await library.readRecording({ sessionId: first }))!.session
  expect(await library.importSession({ session: exported })).toEqual({ sessionId: first, status: "known" })
  await library.deleteRecordings({ sessionIds: [first] })
  expect(await library.importSession({ session: exported })).toMatchObject({ status: "imported" })
  expect((await library.readRecording({ sessionId: first }))?.session).toEqual(exported)
  await expect(library.importSession({ session: { version: 1 } })).rejects.toThrow("This is no trajectory")
})

/** Red, green and blue of a picture's middle. */
async function colourOf(page: Page, blob: BlobContent): Promise<number[]> {
  const source = blob.type === "image/jpeg" ? `data:image/jpeg;base64,${blob.base64}` : ""
  return page.evaluate(async (src) => {
    const image = new Image()
    image.src = src
    await image.decode()
    const canvas = new OffscreenCanvas(image.width, image.height)
    const context = canvas.getContext("2d")!
    context.drawImage(image, 0, 0)
    const { data } = context.getImageData(image.width >> 1, image.height >> 1, 1, 1)
    return Array.from(data.slice(0, 3))
  }, source)
}
