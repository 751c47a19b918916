import { toTable } from "../../scripts/toTable"
import { controls } from "./all"
import { describeDifference, judge, type Verdict } from "./judge"
import { launchBrowser } from "./launch"
import { runControl } from "./runControl"
import { serveControls } from "./serveControls"

// The table of controls, those whose family, library or id match the first argument; what is not explained before it.

const pattern = new RegExp(process.argv[2] ?? "")
const chosen = controls.filter(({ id, family, library = "HTML" }) =>
  pattern.test(`${family} ${library} ${id}`),
)
const site = await serveControls(controls)
const browser = await launchBrowser()
const verdicts: Verdict[] = []
for (const control of chosen) {
  const outcome = await runControl(browser, site.url, control)
  const verdict = judge(control, outcome)
  verdicts.push(verdict)
  const told = [
    ...(outcome.person?.undone ?? []).map((undone) => `by a person: ${undone}`),
    ...outcome.ours.undone,
    ...(verdict.works ? [] : outcome.ours.results.map((result) => JSON.stringify(result))),
    ...verdict.unexplained.map(describeDifference),
  ]
  for (const line of told) console.log(`${control.id}: ${line}`)
}
await browser.close()
await site.close()

const rows = verdicts.map(({ id, library, operation, said, works, events }) => [
  id,
  library,
  operation,
  works ? "yes" : "no",
  said,
  events,
])
console.log(`\n${toTable([["control", "library", "operation", "works", "said", "events"], ...rows])}`)
console.log(`\n${verdicts.filter(({ works }) => works).length} of ${verdicts.length} work`)
