import { CLICK, type Control, on, SELECT, TYPE } from "../control"
import { pickByKeys } from "../person"

type Row = Partial<Control> & Pick<Control, "id" | "steps" | "shows">

const of = (library: string, app: string, rows: Row[]): Control[] =>
  rows.map((row) => ({ family: "fields of frameworks", library, page: { app }, ...row }))

const text = (id: string): Row => ({
  id,
  steps: on("input", TYPE("boston")),
  shows: { input: "boston", output: "boston" },
})
const area = (id: string): Row => ({
  id,
  steps: on("textarea", TYPE("two words")),
  shows: { textarea: "two words", output: "two words" },
})
const count = (id: string): Row => ({
  id,
  steps: on("input", TYPE("42")),
  shows: { input: "42", output: "42" },
})
const tick = (id: string): Row => ({
  id,
  steps: on("input", CLICK),
  shows: { input: "true", output: "true" },
})
const radio = (id: string, shown: string): Row => ({
  id,
  steps: on("label:nth-of-type(2) input", CLICK),
  shows: { "label:nth-of-type(2) input": "true", output: shown },
})
const select = (id: string): Row => ({
  id,
  steps: on("select", SELECT("Medium")),
  person: pickByKeys("select", "Medium"),
  shows: { select: "Medium", output: "Medium" },
})
/** A field whose value counts once the next control is pressed. */
const left = (id: string): Row => ({
  id,
  steps: [
    { target: "input", operation: TYPE("boston") },
    { target: "button", operation: CLICK },
  ],
  shows: { input: "boston", output: "boston" },
})

export const controls: Control[] = [
  ...of("react", "react.tsx", [
    text("react-text"),
    text("react-text-filled"),
    { id: "react-text-formatted", steps: on("input", TYPE("ab1cd")), shows: { input: "ABC", output: "ABC" } },
    left("react-text-on-blur"),
    area("react-textarea"),
    count("react-number"),
    {
      id: "react-date",
      steps: on("input", TYPE("2026-12-24")),
      person: async (page) => {
        await page.locator("input").click({ position: { x: 8, y: 10 } })
        await page.keyboard.type("12242026")
      },
      shows: { input: "2026-12-24", output: "2026-12-24" },
    },
    tick("react-checkbox"),
    radio("react-radio", "m"),
    select("react-select-native"),
    {
      id: "react-hover-menu",
      steps: [
        { target: "button", operation: CLICK },
        { target: "button >> nth=1", operation: CLICK },
      ],
      shows: { output: "lamps" },
    },
  ]),
  ...of("vue", "vue.ts", [
    text("vue-text"),
    left("vue-text-lazy"),
    count("vue-number"),
    area("vue-textarea"),
    tick("vue-checkbox"),
    radio("vue-radio", "m"),
    select("vue-select"),
  ]),
  ...of("@angular/forms", "angular.ts", [
    text("angular-text"),
    {
      id: "angular-reactive",
      steps: on("input", TYPE("boston")),
      shows: { input: "boston", output: "boston dirty valid" },
    },
    count("angular-number"),
    tick("angular-checkbox"),
    radio("angular-radio", "Medium"),
    select("angular-select"),
  ]),
  ...of("svelte", "svelte.ts", [
    text("svelte-text"),
    count("svelte-number"),
    tick("svelte-checkbox"),
    radio("svelte-radio", "Medium"),
    select("svelte-select"),
  ]),
  ...of("lit", "lit.ts", [text("lit-text"), tick("lit-checkbox"), select("lit-select")]),
]
