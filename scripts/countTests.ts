import { existsSync, readFileSync } from "node:fs"

export type Counts = { passed: number; failed: number }

/** The part of vitest's JSON report that is read here. */
type UnitReport = { numTotalTests: number; numPassedTests: number }
/** The part of playwright's JSON report that is read here. */
type E2eReport = { stats: { expected: number; skipped: number; unexpected: number; flaky: number } }

/** Every test that did not pass has failed, also one that was skipped; none at all when there is no report. */
export function countUnit(path: string): Counts {
  const report = read<UnitReport>(path)
  if (!report) return { passed: 0, failed: 0 }
  return { passed: report.numPassedTests, failed: report.numTotalTests - report.numPassedTests }
}

/** As `countUnit`; a test that playwright could not reach, after a failure before it, is one it skipped. */
export function countE2e(path: string): Counts {
  const report = read<E2eReport>(path)
  if (!report) return { passed: 0, failed: 0 }
  const { expected, skipped, unexpected, flaky } = report.stats
  return { passed: expected, failed: skipped + unexpected + flaky }
}

function read<T>(path: string): T | undefined {
  return existsSync(path) ? (JSON.parse(readFileSync(path, "utf8")) as T) : undefined
}
