import { expect, test } from "vitest"
import { runScripted } from "../testing/runScripted"
import { scriptEnv } from "../testing/scriptedEnv"
import { control, field, page } from "../testing/snapshot"

/** What becomes of typing the text into the second field once it stands in the first. */
async function typeTwice(names: [string, string], text: string): Promise<string[]> {
  const filled = page("Form", [field(names[0], { value: text }), field(names[1]), control("button", "Go on")])
  const empty = page("Form", [field(names[0]), field(names[1]), control("button", "Go on")])
  const { session } = await runScripted({
    task: `please put in ${text}`,
    env: scriptEnv(
      (actions) => (actions === 0 ? empty : filled),
      [{ status: "done", changes: [{ type: "value", value: text }], settleMs: 1 }],
    ),
    replies: names.map((name, at) => {
      const plan = `Subgoal ${at + 1}: Type "${text}" into the textbox "${name}".`
      return at === 0 ? plan : `No, I will keep planning. ${plan}`
    }),
  })
  return session.steps[1]?.rejected.map(({ observation }) => observation) ?? ["not planned"]
}

test.each<[[string, string], string, string[]]>([
  [["Departure date", "Return date"], "9 April 2027", ["no effect"]],
  [["E-mail", "Confirm e-mail"], "ada@example.org", []],
  [["First name", "Middle name"], "Ada Byron", []],
  [["Company", "Last name"], "Ada Byron", ["no effect"]],
])("the same in %o: %s", async (names, text, rejected) => {
  expect(await typeTwice(names, text)).toEqual(rejected)
})
