import { expect, test } from "vitest"
import { isOfLostBrowser } from "./outliveLostBrowsers"

const LOST = "Cannot find parent object page@1f to create frame@2e"
const PLAYWRIGHT =
  "    at Connection._createRemoteObject (/a/node_modules/playwright-core/lib/coreBundle.js:66096:17)"

function thrown(message: string, place: string): Error {
  const error = new Error(message)
  error.stack = `Error: ${message}\n${place}`
  return error
}

test.each([
  ["Playwright's own", thrown(LOST, PLAYWRIGHT), true],
  ["ours in the same words", thrown(LOST, "    at make (/a/scripts/make.ts:1:1)"), false],
  ["another of Playwright's", thrown('Cannot find object to "close": page@1f', PLAYWRIGHT), false],
  ["more than that", thrown(`${LOST}, nor its task`, PLAYWRIGHT), false],
  ["no error", LOST, false],
])("%s", (_, error, isLost) => {
  expect(isOfLostBrowser(error)).toBe(isLost)
})
