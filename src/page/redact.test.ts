import { expect, test } from "vitest"
import { createRedactor, redactStrings } from "./redact"

test.each([
  "quiet-larch-42",
  "a.b*c",
  "100%2F",
  "(x|y)",
  "^$",
  "back\\slash",
  "{braces}",
  "[set]",
  "p/q?r+s",
])("the secret %s is found as it stands", (value) => {
  const redact = createRedactor([{ name: "pw", value }])
  expect(redact(`before ${value} after`)).toBe("before {{pw}} after")
})

test("ids and hashes of ours stay what they are, whatever a secret is", () => {
  const redact = createRedactor([{ name: "pin", value: "1" }])
  const record = {
    page: { html: "a1", screenshot: "b1" },
    mind2web: { positives: ["1"], candidates: ["1", "11"] },
    candidates: [{ label: 'button "1"' }],
  }
  expect(redactStrings(record, redact)).toEqual({ ...record, candidates: [{ label: 'button "{{pin}}"' }] })
})
