import { expect, test } from "vitest"
import type { ConsentKind } from "../src/consent/consent"
import { consentAnswers } from "./consentWords"

test.each<[ConsentKind[], string, string]>([
  [["pay"], "Allow once", "Don’t allow"],
  [["send", "delete"], "Allow once", "Don’t allow"],
  [["differs"], "Take it anyway", "Stop"],
  [["differs", "order"], "Buy anyway", "Stop"],
  [["pay", "differs"], "Buy anyway", "Stop"],
])("%j is answered by %s or %s", (kinds, allow, refuse) => {
  expect(consentAnswers(kinds)).toMatchObject({ allow, refuse })
})
