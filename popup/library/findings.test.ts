import { expect, test } from "vitest"
import { PERSONAL_KINDS } from "../../src/trajectory/personalData"
import { EXPORT_FORMATS, EVERYTHING, exportName } from "./exportFormats"
import { addFound, describeFinding, maskedKinds } from "./findings"

const email = (text: string) => ({ kind: "email" as const, text })

test("findings count all, show a few and name each record once", () => {
  const one = addFound([], { sessionId: "1", task: "Write" }, [
    email("a@b.org"),
    email("a@b.org"),
    email("c@d.org"),
    email("e@f.org"),
    email("g@h.org"),
  ])
  const [finding, ...others] = addFound(one, { sessionId: "2", task: "Call" }, [email("a@b.org")])
  expect(others).toEqual([])
  expect(finding).toEqual({
    kind: "email",
    count: 6,
    examples: ["a@b.org", "c@d.org", "e@f.org"],
    records: new Map([
      ["1", "Write"],
      ["2", "Call"],
    ]),
  })
  expect(describeFinding(finding!)).toBe("6 e-mail addresses in 2 runs")
})

test("each kind has its words", () => {
  const [phone] = addFound([], { sessionId: "1", task: "" }, [{ kind: "phone", text: "+47 22 33 44 55" }])
  expect(describeFinding(phone!)).toBe("1 telephone number in 1 run")
})

test("all is masked but what the person leaves", () => {
  expect(maskedKinds(PERSONAL_KINDS, new Set())).toEqual([...PERSONAL_KINDS])
  expect(maskedKinds(PERSONAL_KINDS, new Set(["number", "ip"]))).not.toContain("ip")
  expect(maskedKinds(["email"], new Set(["email"]))).toEqual([])
})

test("files are named for what they hold and when", () => {
  const at = Date.UTC(2026, 10, 22)
  expect(exportName(EVERYTHING, at)).toBe("lumos-trajectories-2026-11-22.zip")
  expect(EXPORT_FORMATS.slice(1).map((format) => exportName(format, at))).toEqual([
    "trajectories-2026-11-22.jsonl",
    "web_agent_annotations-2026-11-22.jsonl",
    "lumos_web_agent_plan_iterative-2026-11-22.jsonl",
    "lumos_web_agent_plan_onetime-2026-11-22.jsonl",
    "lumos_web_agent_ground_iterative-2026-11-22.jsonl",
    "lumos_web_agent_ground_onetime-2026-11-22.jsonl",
    "page-aware-2026-11-22.jsonl",
    "preferences-2026-11-22.jsonl",
    "tasks-2026-11-22.json",
  ])
})
