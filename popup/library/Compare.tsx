import {
  describeAction,
  describeResult,
  describeSubgoal,
  formatDuration,
} from "../../src/agent/describeSession"
import type { Session, Step } from "../../src/agent/session"
import { formatWhen } from "../formatWhen"
import { useFocus } from "../useFocus"
import { alignRuns, type StepPair } from "./alignRuns"
import type { LibraryCalls } from "./libraryCalls"
import { describeStatus } from "./listModel"
import { printRoute } from "./routes"
import { totalsOf, type Totals } from "./totals"
import { useRecording, type Recording } from "./useRecording"

/** Two runs side by side, the same steps beside each other. */
export function Compare(props: { left: string; right: string; library: LibraryCalls }) {
  const left = useRecording(props.library, props.left).read
  const right = useRecording(props.library, props.right).read
  const heading = useFocus<HTMLHeadingElement>()
  const problem = [left, right].find(({ status }) => status === "gone" || status === "failed")
  return (
    <section className="pane" aria-labelledby="compare-title">
      <p className="back">
        <a href="#">Back to the list</a>
      </p>
      <h2 id="compare-title" ref={heading} tabIndex={-1}>
        Two runs compared
      </h2>
      {problem && (
        <p role="alert">
          {problem.status === "failed"
            ? problem.error
            : "One of these runs is not there any more. Choose another."}
        </p>
      )}
      {!problem && (left.status === "loading" || right.status === "loading") && (
        <p role="status">Reading the runs</p>
      )}
      {left.status === "read" && right.status === "read" && <Table left={left} right={right} />}
    </section>
  )
}

const FACTS: [name: string, read: (recording: Recording, totals: Totals) => string][] = [
  ["Outcome", ({ summary }) => describeStatus(summary.status)],
  ["When", ({ session }) => formatWhen(session.startedAt, Date.now())],
  ["Model", ({ session }) => session.modelId || "none"],
  ["Took", (_, { ms }) => (ms === undefined ? "not ended" : formatDuration(ms))],
  ["Steps", (_, { steps }) => String(steps)],
  ["Tokens read", (_, { tokensRead }) => String(tokensRead)],
  ["Tokens written", (_, { tokensWritten }) => String(tokensWritten)],
  ["Refused replies", (_, { refused }) => String(refused)],
]

function Table({ left, right }: { left: Recording; right: Recording }) {
  const [leftTotals, rightTotals] = [totalsOf(left.session), totalsOf(right.session)]
  const pairs = alignRuns(left.session.steps, right.session.steps)
  const same = pairs.filter(({ sameSubgoal, sameAction }) => sameSubgoal && sameAction).length
  return (
    <>
      <p role="status">
        {same} of {pairs.length} steps are the same.
      </p>
      <table className="compare">
        <thead>
          <tr>
            <th scope="col">
              <span className="unseen">What is compared</span>
            </th>
            <RunHead session={left.session} />
            <RunHead session={right.session} />
          </tr>
        </thead>
        <tbody>
          {FACTS.map(([name, read]) => {
            const [said, other] = [read(left, leftTotals), read(right, rightTotals)]
            return (
              <tr key={name} className={said === other ? "same" : "differs"}>
                <th scope="row">{name}</th>
                <td>{said}</td>
                <td>{other}</td>
              </tr>
            )
          })}
          {pairs.map((pair, at) => (
            <tr key={at} className={pair.sameSubgoal && pair.sameAction ? "same" : "differs"}>
              <th scope="row">{describePair(pair)}</th>
              <td>{pair.left && <StepCell step={pair.left} />}</td>
              <td>{pair.right && <StepCell step={pair.right} />}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </>
  )
}

function RunHead({ session: { sessionId, task } }: { session: Session }) {
  return (
    <th scope="col">
      <a href={printRoute({ place: "run", sessionId })}>{task}</a>
    </th>
  )
}

function describePair({ left, right, sameSubgoal, sameAction }: StepPair): string {
  if (!right) return "Only the first"
  if (!left) return "Only the second"
  if (sameSubgoal && sameAction) return "Same"
  if (sameAction) return "Same action, other words"
  return sameSubgoal ? "Same subgoal, other action" : "Differs"
}

function StepCell({ step }: { step: Step }) {
  const subgoal = describeSubgoal(step.subgoal)
  return (
    <>
      <b>{step.index}.</b> {subgoal}
      {step.actions.map((action) => {
        const words = describeAction(action)
        return (
          <span key={action.actionId} className="action">
            {words !== subgoal && <span>{words}</span>}
            {action.result && <span>{describeResult(action.result)}</span>}
          </span>
        )
      })}
    </>
  )
}
