import { readFileSync } from "node:fs"
import { expect, test } from "vitest"
import { parseActions } from "../action/action"
import type { Session } from "../agent/session"
import { actionOn, stepOf, trajectory } from "../testing/trajectory"
import { kindOf, pageAwareRows, type PageAwareRow } from "./pageAwareRows"

const RECORDED = readFileSync(new URL("../../assets/model/prompts.jsonl", import.meta.url), "utf8")
  .trim()
  .split("\n")
  .map((line) => JSON.parse(line) as PageAwareRow)
  .filter(({ kind }) => kind !== "stop" && kind !== "onetime")

test("kinds are those of the dialogues that the embedded model was trained on", () => {
  expect(RECORDED).toHaveLength(48)
  for (const { kind, ctx, tgt } of RECORDED) {
    const turns = ctx.slice(1).flatMap(([role, content]) => {
      if (role === "assistant") return []
      return content.includes("The executed result for") ? [{ subgoal: "", failure: "x" }] : [{ subgoal: "" }]
    })
    const actions = parseActions(tgt.at(-1)?.[1] ?? "")
    expect(actions.ok && kindOf(turns, actions.actions)).toBe(kind)
  }
})

const ASK = "Please provide a reasonable subgoal-based plan to solve the given task.\nTask: "
const GROUND =
  "Please ground the given subgoal to corresponding executable actions. The available action list is 'CLICK', 'TYPE', 'SELECT'."
const name = 'textbox "Name"'
const save = 'button "Save"'
const type = actionOn("textbox", "Name", { op: "TYPE", value: "Ada" })
const press = actionOn("button", "Save", { op: "CLICK" })
const covered = {
  ...press,
  result: { status: "not-actionable" as const, reason: "covered" as const, by: "Cookies" },
  observation: 'not actionable: covered by "Cookies"',
}
const steps = [
  stepOf(1, 'Type "Ada" into the textbox "Name"', [type], [name, save]),
  stepOf(2, 'Click the button "Save"', [covered], [`${name} = "Ada"`, save]),
  stepOf(3, 'Click the button "Save"', [press], [`${name} = "Ada"`, `${save} disabled`]),
]

test("each step that took effect is a row with the page as it was described and what came before", () => {
  expect(pageAwareRows(trajectory('Save "Ada"', steps))).toEqual([
    {
      kind: "type",
      ctx: [["user", `${ASK}Save 'Ada'; Initial Environment Description: page "P"\n${name}\n${save}`]],
      tgt: [
        ["assistant", 'Subgoal 1: Type "Ada" into the textbox "Name".'],
        ["user", GROUND],
        ["assistant", 'R1 = TYPE(Env, QUERY: textbox "Name", TEXT: Ada)'],
      ],
    },
    {
      kind: "failure",
      ctx: [
        ["user", `${ASK}Save 'Ada'; Initial Environment Description: None.`],
        ["assistant", 'Subgoal 1: Type "Ada" into the textbox "Name".'],
        ["user", 'We have already type "Ada" into the textbox "Name". Should we stop planning?'],
        ["assistant", 'No, I will keep planning. Subgoal 2: Click the button "Save".'],
        [
          "user",
          `Environment Description: page "P"\n${name} = "Ada"\n${save} disabled\nThe executed result for Subgoal 2 is not actionable: covered by "Cookies". Should we stop planning?`,
        ],
      ],
      tgt: [
        ["assistant", 'No, I will keep planning. Subgoal 3: Click the button "Save".'],
        ["user", GROUND],
        ["assistant", 'R1 = CLICK(Env, QUERY: button "Save")'],
      ],
    },
  ])
})

test("the stop of a run that is done is a row with what was to be seen then", () => {
  const last = stepOf(4, "", [], ['heading "Saved"']).observation
  const rows = pageAwareRows(trajectory("Save", steps.slice(0, 1), { last }))
  expect(rows.at(-1)).toEqual({
    kind: "stop",
    ctx: [
      ["user", `${ASK}Save; Initial Environment Description: None.`],
      ["assistant", 'Subgoal 1: Type "Ada" into the textbox "Name".'],
      [
        "user",
        'Environment Description: page "P"\nheading "Saved"\nWe have already type "Ada" into the textbox "Name". Should we stop planning?',
      ],
    ],
    tgt: [["assistant", "Yes, I will stop planning."]],
  })
  const failed = { status: "failed" as const, error: "x" }
  expect(pageAwareRows(trajectory("Save", steps.slice(0, 1), { last, state: failed }))).toHaveLength(1)
})

test("a plan of one time is one row", () => {
  const whole = [steps[0]!, { ...steps[2]!, index: 2 }]
  const [row, ...others] = pageAwareRows(trajectory("Save", whole, { formulation: "onetime" }))
  expect(others).toEqual([])
  expect(row).toEqual({
    kind: "onetime",
    ctx: [
      [
        "user",
        `Please provide the whole subgoal-based plan to solve the given task.\nTask: Save; Initial Environment Description: page "P"\n${name}\n${save}`,
      ],
    ],
    tgt: [
      ["assistant", 'Subgoal 1: Type "Ada" into the textbox "Name"; Subgoal 2: Click the button "Save".'],
      ["user", GROUND.replace("subgoal", "subgoals")],
      [
        "assistant",
        'R1 = TYPE(Env, QUERY: textbox "Name", TEXT: Ada); R2 = CLICK(Env, QUERY: button "Save")',
      ],
    ],
  })
})

test.each<{ what: string; session: Session; rows: number }>([
  {
    what: "names what the page does not show",
    session: trajectory("T", [stepOf(1, "a", [press], [`${save}s`])]),
    rows: 0,
  },
  {
    what: "is part of a plan that failed",
    session: trajectory("T", steps, { formulation: "onetime" }),
    rows: 0,
  },
  {
    what: "was done with a sentence",
    session: trajectory("T", [
      stepOf(1, "a", [{ ...press, text: "R4 = CLICK(R3, QUERY: Save it)" }], [save]),
    ]),
    rows: 1,
  },
])("a step that $what: $rows rows", ({ session, rows }) => {
  const made = pageAwareRows(session)
  expect(made).toHaveLength(rows)
  for (const { tgt } of made)
    expect(tgt.at(-1)).toEqual(["assistant", 'R1 = CLICK(Env, QUERY: button "Save")'])
})
