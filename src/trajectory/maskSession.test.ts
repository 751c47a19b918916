import fc from "fast-check"
import { expect, test } from "vitest"
import { arbitraryTrajectory } from "../testing/arbitraryTrajectory"
import { actionOn, stepOf, trajectory } from "../testing/trajectory"
import { listInSession, mask, typedValues } from "./maskSession"
import { PERSONAL_KINDS } from "./personalData"
import { parseTrajectory } from "./schema"

const fieldOf = (name: string, value: string, attributes: Record<string, string>) => {
  const action = actionOn("textbox", name, { op: "TYPE", value })
  return { ...action, target: { ...action.target, attributes } }
}
const session = trajectory("Order as Ada Lovelace, a@b.org", [
  stepOf(
    1,
    'Type "Ada Lovelace" into the textbox "Name"',
    [
      fieldOf("Name", "Ada Lovelace", { autocomplete: "section-a shipping name" }),
      fieldOf("Mail", "a@b.org", { type: "email" }),
      fieldOf("Search", "done", { type: "search" }),
      fieldOf("Town", "Li", { autocomplete: "address-level2" }),
    ],
    ['textbox "Name" = "Ada Lovelace"'],
  ),
])

test("typed values are those of fields of people and places, the shortest aside", () => {
  expect(typedValues(session)).toEqual(["Ada Lovelace", "a@b.org"])
})

test("a record is masked wherever it says the data", () => {
  const masked = mask(session, ["typed", "email"])
  expect(JSON.stringify(masked)).not.toMatch(/Ada|a@b/)
  expect(masked.task).toBe("Order as [typed], [typed]")
  expect(masked.steps[0]?.observation.description).toBe('page "P"\ntextbox "Name" = "[typed]"')
  expect(masked.steps[0]?.actions[0]).toMatchObject({
    text: 'R1 = TYPE(Env, QUERY: textbox "Name", TEXT: [typed])',
    operation: { op: "TYPE", value: "[typed]" },
    actionRepr: "[textbox]  Name -> TYPE: [typed]",
  })
  expect(mask(session, [])).toEqual(session)
})

test("what a record shows is listed", () => {
  expect(listInSession(trajectory("Ada Lovelace", []))).toEqual([])
  const found = listInSession(session)
  expect(new Set(found.map(({ kind }) => kind))).toEqual(new Set(["typed"]))
  // The name in task, subgoal and description, the address in the task; of both actions text, operation, actionRepr.
  expect(found).toHaveLength(10)
  expect(listInSession(trajectory("Write to a@b.org or +47 22 33 44 55", []))).toEqual([
    { kind: "email", text: "a@b.org" },
    { kind: "phone", text: "+47 22 33 44 55" },
  ])
})

test("words of ours stay, even when the page is full of them", () => {
  const words = ["person", "done", "agent", "page-aware", "no-room", "confirmed"]
  const actions = words.map((word) => fieldOf("Name", word, { autocomplete: "name" }))
  const made = trajectory("done", [stepOf(1, "agent", actions, [], { by: "person" })], { source: "agent" })
  const masked = mask(made, PERSONAL_KINDS)
  expect(parseTrajectory(masked)).toEqual(masked)
  expect(masked).toMatchObject({
    task: "[typed]",
    source: "agent",
    state: { status: "done", known: "confirmed" },
  })
})

test("a masked record is a record", () => {
  fc.assert(
    fc.property(arbitraryTrajectory, (made) => {
      const masked = mask(made, PERSONAL_KINDS)
      expect(parseTrajectory(masked)).toEqual(masked)
    }),
    { numRuns: 50 },
  )
})
