import { expect, test } from "vitest"
import { createRedactor } from "./redact"

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
