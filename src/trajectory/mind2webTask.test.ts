import { expect, test } from "vitest"
import { actionOn, stepOf, trajectory } from "../testing/trajectory"
import { mind2webTaskOf, printTask, websiteOf } from "./mind2webTask"
import { findStoredElements } from "./storedElements"

const RAW =
  '<html backend_node_id="1"><body backend_node_id="2"><!-- <p backend_node_id="4"> --><label backend_node_id="3" title="a &lt;b&gt; &amp; &quot;c&quot;&#10;"><input backend_node_id="4" bounding_box_rect="1,2.5,3,4" type="text"/></label><a backend_node_id="5">b</a></body></html>'

test("elements are found by their id, in document order, with attributes as they were", () => {
  expect([...findStoredElements(RAW, new Set(["5", "4", "3", "9"]))]).toEqual([
    ["3", { tag: "label", attributes: { backend_node_id: "3", title: 'a <b> & "c"\n' } }],
    [
      "4",
      { tag: "input", attributes: { backend_node_id: "4", bounding_box_rect: "1,2.5,3,4", type: "text" } },
    ],
    ["5", { tag: "a", attributes: { backend_node_id: "5" } }],
  ])
})

const texts: Record<string, string> = { raw: RAW, clean: "<html/>" }
const readBlob = async (ref: string) => texts[ref] ?? ""
const page = { html: "raw", cleaned: "clean" }
const withPage = (step: ReturnType<typeof stepOf>, stored: typeof page | { html: string } = page) => ({
  ...step,
  observation: { ...step.observation, page: stored },
})
const type = actionOn("textbox", "Name", { op: "TYPE", value: "Ada" })
const enter = actionOn("textbox", "Name", { op: "ENTER" })
const mind2web = { positives: ["4", "3"], candidates: ["3", "4", "5", "9"] }

test("a trajectory is a task of Mind2Web", async () => {
  const step = withPage(stepOf(1, "Type it", [type, enter], [], { mind2web }))
  const task = await mind2webTaskOf(trajectory("Say Ada", [step], { sessionId: "id" }), readBlob)
  const candidate = (id: string, tag: string, attributes: string, isOriginal: boolean, isTop: boolean) => ({
    tag,
    attributes,
    is_original_target: isOriginal,
    is_top_level_target: isTop,
    backend_node_id: id,
  })
  const candidates = {
    pos_candidates: [
      candidate(
        "4",
        "input",
        '{"backend_node_id": "4", "bounding_box_rect": "1,2.5,3,4", "type": "text"}',
        true,
        false,
      ),
      candidate("3", "label", '{"backend_node_id": "3", "title": "a <b> & \\"c\\"\\n"}', false, true),
    ],
    neg_candidates: [candidate("5", "a", '{"backend_node_id": "5"}', false, false)],
  }
  expect(task).toEqual({
    annotation_id: "id",
    website: "sky.example",
    domain: "",
    subdomain: "",
    confirmed_task: "Say Ada",
    action_reprs: ["[textbox]  Name -> TYPE: Ada", "[textbox]  Name -> CLICK"],
    actions: [
      {
        action_uid: "textbox-Name",
        raw_html: RAW,
        cleaned_html: "<html/>",
        operation: { op: "TYPE", original_op: "TYPE", value: "Ada" },
        ...candidates,
      },
      {
        action_uid: "textbox-Name",
        raw_html: RAW,
        cleaned_html: "<html/>",
        operation: { op: "CLICK", original_op: "ENTER", value: "" },
        ...candidates,
      },
    ],
  })
  expect(printTask(task!)).toMatch(/^\{"annotation_id": "id", "website": "sky.example", "domain": "", /)
})

test("an action that was decided on a page of its own has that page's candidates", async () => {
  const own = { ...enter, page, mind2web: { positives: ["5"], candidates: ["5", "4"] } }
  const steps = [withPage(stepOf(1, "Type it", [type, own], [], { mind2web }))]
  const idsOf = (candidates: { backend_node_id: string }[]) =>
    candidates.map(({ backend_node_id }) => backend_node_id)
  const task = await mind2webTaskOf(trajectory("T", steps), readBlob)
  expect(
    task?.actions.map(({ pos_candidates, neg_candidates }) => [idsOf(pos_candidates), idsOf(neg_candidates)]),
  ).toEqual([
    [["4", "3"], ["5"]],
    [["5"], ["4"]],
  ])
  const lost = [withPage(stepOf(1, "Type it", [type, { ...own, page: {} }], [], { mind2web }))]
  expect(await mind2webTaskOf(trajectory("T", lost), readBlob)).toBeUndefined()
})

test("without the stored pages of each step there is no task", async () => {
  const steps = [withPage(stepOf(1, "a", [type])), stepOf(2, "b", [type])]
  expect(await mind2webTaskOf(trajectory("T", steps), readBlob)).toBeUndefined()
  expect(
    await mind2webTaskOf(trajectory("T", [withPage(stepOf(1, "a", [type]), { html: "raw" })]), readBlob),
  ).toBeUndefined()
  expect(await mind2webTaskOf(trajectory("T", []), readBlob)).toBeUndefined()
})

test.each([
  ["https://www.sky.example:8080/a", "www.sky.example"],
  ["about:blank", "about:blank"],
  ["aa", "aa"],
])("the website of %s is %s", (url, website) => {
  expect(websiteOf(url)).toBe(website)
})
