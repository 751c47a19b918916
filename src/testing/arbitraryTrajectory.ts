import fc from "fast-check"
import type { Operation } from "../action/operation"
import type { ActionRecord, Session, Step } from "../agent/session"
import type { ActionResult } from "../execution/env"
import { CONFIRMED, stepOf, trajectory } from "./trajectory"

const character = fc.oneof(
  fc.constantFrom(...' ab;:=(),.R1"\\\n\u0085é…'),
  fc.string({ unit: "binary", minLength: 1, maxLength: 1 }),
)
const words = fc.string({ unit: character, maxLength: 12 })
const number = fc.oneof(fc.integer(), fc.double({ noNaN: true, noDefaultInfinity: true }))
const blob = fc.stringMatching(/^[0-9a-f]{64}$/)
const role = fc.constantFrom("link", "button", "textbox", "checkbox", "combobox", "option", "tree")

const operation: fc.Arbitrary<Operation> = fc.oneof(
  fc.constantFrom<Operation>({ op: "CLICK" }, { op: "ENTER" }),
  words.map((value) => ({ op: "TYPE" as const, value })),
  fc.record(
    { op: fc.constant("SELECT" as const), value: words, index: fc.nat(9) },
    { requiredKeys: ["op", "value"] },
  ),
)

const result: fc.Arbitrary<ActionResult> = fc.oneof(
  fc.record({
    status: fc.constant("done" as const),
    changes: fc.array(fc.record({ type: fc.constant("checked" as const), checked: fc.boolean() }), {
      maxLength: 1,
    }),
    settleMs: number,
  }),
  fc.record({ status: fc.constant("no-effect" as const), settleMs: number }),
  fc.constant({ status: "uncertain" as const }),
)

const selectors = fc.record(
  { id: words, testId: words, role, name: words, labelText: words, text: words, path: words, label: words },
  { requiredKeys: ["role", "name", "path", "label"] },
)

const target = fc
  .record({
    role,
    name: words,
    path: words,
    attributes: fc.dictionary(fc.stringMatching(/^[a-z-]{1,9}$/), words),
    selectors: fc.option(selectors, { nil: undefined }),
  })
  .map((some) => ({
    ...some,
    label: `${some.role} "${some.name.replaceAll('"', "")}"`,
    tag: "div",
    frameId: 0,
  }))

const action: fc.Arbitrary<ActionRecord> = fc.record(
  {
    actionId: words,
    text: words,
    operation,
    target,
    actionRepr: words,
    startedAt: number,
    result,
    observation: words,
  },
  { requiredKeys: ["actionId", "text", "operation", "target", "actionRepr", "startedAt"] },
)

const omission = fc.record({
  part: fc.constantFrom("page" as const, "frame" as const, "screenshot" as const),
  reason: fc.constantFrom("size" as const, "disk" as const, "secret" as const),
})

/** What was to be seen at the end. */
const last = fc
  .record({ lines: fc.array(words, { maxLength: 3 }), omitted: fc.array(omission, { maxLength: 1 }) })
  .map(({ lines, omitted }) => ({ ...stepOf(1, "", [], lines).observation, omitted }))

const step = fc.record({
  subgoal: words,
  actions: fc.array(action, { maxLength: 2 }),
  lines: fc.array(words, { maxLength: 3 }),
  rest: fc.record(
    {
      rejected: fc.array(fc.record({ reply: words, observation: words }), { maxLength: 1 }),
      by: fc.constantFrom("agent" as const, "person" as const),
      mind2web: fc.record(
        {
          positives: fc.array(words, { maxLength: 2 }),
          candidates: fc.array(words, { maxLength: 2 }),
          scores: fc.array(number, { maxLength: 2 }),
        },
        { requiredKeys: ["positives", "candidates"] },
      ),
    },
    { requiredKeys: [] },
  ),
  page: fc.option(fc.record({ html: blob, cleaned: blob, screenshot: blob }, { requiredKeys: [] })),
})

/** Steps number from 1; half of the descriptions show what the actions name. */
function toStep(
  { subgoal, actions, lines, rest, page }: typeof step extends fc.Arbitrary<infer T> ? T : never,
  at: number,
): Step {
  const shown = at % 2 === 0 ? actions.map(({ target: { label } }) => label) : []
  const made = stepOf(at + 1, subgoal, actions, [...lines, ...shown], rest)
  return page === null ? made : { ...made, observation: { ...made.observation, page } }
}

/** Records as the schema has them, with texts of any characters. */
export const arbitraryTrajectory: fc.Arbitrary<Session> = fc
  .record({
    task: words,
    steps: fc.array(step, { maxLength: 6 }),
    rest: fc.record(
      {
        sessionId: words,
        startUrl: fc.oneof(words, fc.webUrl()),
        formulation: fc.constantFrom("iterative" as const, "onetime" as const),
        dialogue: fc.constantFrom("page-aware", "lumos"),
        answers: fc.array(fc.record({ question: words, answer: words }), { maxLength: 2 }),
        startedAt: number,
        last,
        source: fc.constantFrom("agent" as const, "demonstration" as const, "import" as const),
        corrections: fc.array(
          fc.record({
            stepIndex: fc.integer({ min: 1, max: 6 }),
            at: number,
            wrong: fc.record({ subgoal: words, action: words }, { requiredKeys: ["subgoal"] }),
            right: fc.record({ subgoal: words, action: words }, { requiredKeys: ["subgoal"] }),
          }),
          { maxLength: 2 },
        ),
      },
      { requiredKeys: [] },
    ),
  })
  .map(({ task, steps, rest }) => trajectory(task, steps.map(toStep), { ...rest, state: CONFIRMED }))
