import { mkdtempSync, rmSync, writeFileSync } from "node:fs"
import { tmpdir } from "node:os"
import { join } from "node:path"
import { expect, onTestFinished, test } from "vitest"
import { countE2e, countUnit } from "./countTests"

test("what did not pass has failed, skipped and flaky tests too", () => {
  const unit = write({ numTotalTests: 7, numPassedTests: 4, numFailedTests: 1, numPendingTests: 2 })
  expect(countUnit(unit)).toEqual({ passed: 4, failed: 3 })
  const e2e = write({ stats: { expected: 5, skipped: 1, unexpected: 2, flaky: 1 } })
  expect(countE2e(e2e)).toEqual({ passed: 5, failed: 4 })
})

test("without a report nothing is counted", () => {
  expect(countUnit("/nowhere/unit.json")).toEqual({ passed: 0, failed: 0 })
  expect(countE2e("/nowhere/e2e.json")).toEqual({ passed: 0, failed: 0 })
})

function write(report: object): string {
  const folder = mkdtempSync(join(tmpdir(), "lumos-"))
  onTestFinished(() => rmSync(folder, { recursive: true }))
  const path = join(folder, "report.json")
  writeFileSync(path, JSON.stringify(report))
  return path
}
