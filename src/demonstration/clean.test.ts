import { describe, expect, test } from "vitest"
import { box, control, field, page, select, text, type NodeSpec } from "../testing/snapshot"
import { on, press, recorded, subgoals, typed, type Heard } from "../testing/demonstration"
import type { PageSnapshot } from "../page/snapshot"
import { demoSteps } from "./steps"

const FORM: NodeSpec[] = [
  box(
    [
      field("Name"),
      control("checkbox", "News", { tag: "input", inputType: "checkbox", checked: false }),
      select("Country", ["Chile", "Peru"]),
      control("button", "Send", { tag: "button", inputType: "submit" }),
    ],
    { tag: "form", role: "form" },
  ),
]
const [NAME, NEWS, COUNTRY, SEND] = [on(2), on(3), on(4), on(5)]
const form = page("Form", FORM)
const alike = page("Form", FORM)
const sent = page("Form", [...FORM, text("Thank you")])
const empty = page("Form", [field("Name", { value: "" })])
const END: Heard = { type: "end" }

describe("what counts", () => {
  const CASES: Record<string, { heard: [Heard, PageSnapshot?][]; steps: string[] }> = {
    "keystrokes are one text": {
      heard: [
        [typed(NAME, "A"), form],
        [typed(NAME, "Ad"), form],
        [typed(NAME, "Ada"), form],
        [END, sent],
      ],
      steps: ['Type "Ada" into the textbox "Name"'],
    },
    "a click that only brings the focus is none": {
      heard: [
        [press(NAME), form],
        [typed(NAME, "Ada"), alike],
        [press(NAME), sent],
        [END, sent],
      ],
      steps: ['Type "Ada" into the textbox "Name"'],
    },
    "a click into a field between two texts does not part them": {
      heard: [
        [typed(NAME, "Ada"), form],
        [press(NAME), alike],
        [typed(NAME, "Ada L"), alike],
        [END, sent],
      ],
      steps: ['Type "Ada L" into the textbox "Name"'],
    },
    "what is typed and taken back is nothing": {
      heard: [
        [typed(on(1), "A"), empty],
        [typed(on(1), ""), empty],
        [END, empty],
      ],
      steps: [],
    },
    "a click that meets nothing is none": {
      heard: [
        [press(), form],
        [END, alike],
      ],
      steps: [],
    },
    "a click beside all controls of which something came is told": {
      heard: [
        [press(), form],
        [END, sent],
      ],
      steps: ["Click where there is no control"],
    },
    "a click on a control counts though nothing is seen to come of it": {
      heard: [
        [press(SEND), form],
        [END, alike],
      ],
      steps: ['Click the button "Send"'],
    },
    "a label's click is its box's": {
      heard: [
        [press(NEWS), form],
        [press(NEWS, { follows: true }), form],
        [{ type: "checked", target: NEWS, checked: true }, form],
        [END, sent],
      ],
      steps: ['Click the checkbox "News"'],
    },
    "a click on what is drawn in a label is its box's": {
      heard: [
        [press(), form],
        [press(NEWS, { follows: true }), form],
        [{ type: "checked", target: NEWS, checked: true }, form],
        [END, sent],
      ],
      steps: ['Click the checkbox "News"'],
    },
    "a native select is one choice": {
      heard: [
        [press(COUNTRY), form],
        [{ type: "choice", target: COUNTRY, value: "Peru", index: 1 }, form],
        [press(COUNTRY), alike],
        [END, sent],
      ],
      steps: ['Select "Peru" in the combobox "Country"'],
    },
    "arrow keys in a select are one choice": {
      heard: [
        [{ type: "choice", target: COUNTRY, value: "Peru", index: 1 }, form],
        [{ type: "choice", target: COUNTRY, value: "Chile", index: 0 }, alike],
        [{ type: "choice", target: COUNTRY, value: "Peru", index: 1 }, alike],
        [END, sent],
      ],
      steps: ['Select "Peru" in the combobox "Country"'],
    },
    "Enter that presses the form's button is that press": {
      heard: [
        [typed(NAME, "Ada"), form],
        [{ type: "enter", target: NAME }, alike],
        [press(SEND, { by: "keyboard", follows: true }), alike],
        [END, sent],
      ],
      steps: ['Type "Ada" into the textbox "Name"', 'Click the button "Send"'],
    },
    "Enter on a button is one press": {
      heard: [
        [{ type: "enter", target: SEND }, form],
        [press(SEND, { by: "keyboard", follows: true }), form],
        [END, sent],
      ],
      steps: ['Click the button "Send"'],
    },
    "Enter of which nothing comes is nothing": {
      heard: [
        [{ type: "enter", target: NAME }, form],
        [END, alike],
      ],
      steps: [],
    },
    "a double click is one": {
      heard: [
        [{ ...press(SEND), at: 0 }, form],
        [{ ...press(SEND), at: 200 }, alike],
        [END, sent],
      ],
      steps: ['Click the button "Send"'],
    },
    "two clicks that each did something are two": {
      heard: [
        [{ ...press(SEND), at: 0 }, form],
        [{ ...press(SEND), at: 200 }, sent],
        [END, page("Form", [...FORM, text("Thank you twice")])],
      ],
      steps: ['Click the button "Send"', 'Click the button "Send"'],
    },
    "secrets are their names": {
      heard: [
        [typed(NAME, "{{password}}"), form],
        [END, sent],
      ],
      steps: ['Type "{{password}}" into the textbox "Name"'],
    },
  }

  test.each(Object.entries(CASES))("%s", (_, { heard, steps }) => {
    expect(subgoals(...heard)).toEqual(steps)
  })
})

describe("Enter", () => {
  const chat = page("Chat", [control("textbox", "Message", { tag: "textarea", editable: true })])
  const said = page("Chat", [control("textbox", "Message", { tag: "textarea", editable: true }), text("Hi")])
  const search = page("Shop", [
    control("searchbox", "Search", { tag: "input", editable: true, submitsByEnter: true }),
  ])
  const found = page("Results", [text("12 results")], "https://shop.example/?q=tea")

  test("in a field that stands alone is the button that the page description has for it", () => {
    const { events, pageOf } = recorded(
      [typed(on(1), "tea"), search],
      [{ type: "enter", target: on(1) }, search],
      [{ type: "leaving" }],
      [{ type: "arrived", url: found.url, title: "Results", how: "navigate" }, found],
    )
    const [, step] = demoSteps(events, pageOf)
    expect(step).toMatchObject({
      subgoal: 'Click the button "Search"',
      action: { operation: { op: "ENTER" }, text: 'R1 = CLICK(Env, QUERY: button "Search")' },
      result: { status: "done", changes: [{ type: "navigated", url: found.url }] },
    })
  })

  test("is a line break where text follows, and sends where the page did something", () => {
    const lines: [Heard, PageSnapshot][] = [
      [typed(on(1), "Dear"), chat],
      [{ type: "enter", target: on(1) }, chat],
      [typed(on(1), "Dear\nAda"), said],
      [END, said],
    ]
    expect(subgoals(...lines)).toEqual(['Type "Dear Ada" into the textbox "Message"'])
    expect(
      subgoals([typed(on(1), "Hi"), chat], [{ type: "enter", target: on(1) }, chat], [END, said]),
    ).toEqual(['Type "Hi" into the textbox "Message"', 'Click the button "Submit"'])
  })
})

describe("lists of a page's own", () => {
  const options = ["Oslo", "Rome"].map((text) => ({ text, selected: false, disabled: false }))
  const city = (rest: object) => control("combobox", "City", { tag: "div", path: "#city", ...rest })
  const closed = page("Trip", [city({ expanded: false })])
  const open = page("Trip", [
    city({ expanded: true, options }),
    control("option", "Oslo", { tag: "li" }),
    control("option", "Rome", { tag: "li" }),
  ])
  const chosen = page("Trip", [city({ expanded: false, value: "Rome" })])

  test("opening one and pressing its option is one choice, on the page that shows the options", () => {
    const { events, pageOf } = recorded([press(on(1)), closed], [press(on(3)), open], [END, chosen])
    const steps = demoSteps(events, pageOf)
    expect(steps).toMatchObject([
      {
        id: 0,
        look: "look 1",
        subgoal: 'Select "Rome" in the combobox "City"',
        action: {
          operation: { op: "SELECT", value: "Rome", index: 1 },
          text: 'R1 = SELECT(Env, QUERY: combobox "City", TEXT: Rome)',
        },
        result: { status: "done", changes: [{ type: "selected", text: "Rome" }, { type: "expanded" }] },
      },
    ])
  })

  test("the option that arrow keys have brought up is chosen by Enter", () => {
    expect(
      subgoals(
        [press(on(1)), closed],
        [{ type: "enter", target: on(1), option: on(2) }, open],
        [END, chosen],
      ),
    ).toEqual(['Select "Oslo" in the combobox "City"'])
  })

  test("suggestions of a field that can be typed into are pressed", () => {
    const suggesting = page("Trip", [
      control("combobox", "City", { tag: "input", editable: true, value: "" }),
      control("option", "Rome", { tag: "li" }),
    ])
    expect(subgoals([typed(on(1), "ro"), suggesting], [press(on(2)), suggesting], [END, chosen])).toEqual([
      'Type "ro" into the combobox "City"',
      'Click the option "Rome"',
    ])
  })

  test("radio buttons that arrow keys have gone over are one press", () => {
    const radio = (name: string) => control("radio", name, { tag: "input", attributes: { name: "size" } })
    const sizes = page("Size", [radio("S"), radio("M"), radio("L")])
    const byKey = { by: "keyboard" }
    expect(subgoals([press(on(2), byKey), sizes], [press(on(3), byKey), sizes], [END, sent])).toEqual([
      'Click the radio "L"',
    ])
  })
})

test("a file is for the person to choose", () => {
  const upload = page("Upload", [control("button", "Add a picture")])
  const { events, pageOf } = recorded(
    [press(on(1)), upload],
    [{ type: "file", target: { nodeId: 0, element: "" } }, upload],
    [END, upload],
  )
  expect(demoSteps(events, pageOf)).toMatchObject([
    {
      subgoal: 'Click the button "Add a picture"',
      result: { status: "needs-person", what: "choose a file" },
    },
  ])
})

test("what the person has worded or deleted is so, and deleted again put back", () => {
  const { events, pageOf } = recorded(
    [press(SEND), form],
    [END, sent],
    [{ type: "worded", step: 0, subgoal: "Send the form" }],
    [{ type: "removed", step: 0, removed: true }],
  )
  expect(demoSteps(events, pageOf)).toMatchObject([{ subgoal: "Send the form", removed: true }])
  const back = { ...events.at(-1)!, seq: 4, type: "removed", step: 0, removed: false } as const
  expect(demoSteps([...events, back], pageOf)).toMatchObject([{ removed: false }])
})
