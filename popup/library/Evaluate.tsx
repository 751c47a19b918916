import { useState } from "react"
import { createModelActor } from "../../src/evaluation/modelActor"
import type { Table } from "../../src/evaluation/figures"
import type { Protocol } from "../../src/evaluation/stepRow"
import { evaluateRuns, tasksOfFile, tasksOfRuns, type Evaluated, type Evaluation } from "./evaluateRuns"
import type { LibraryCalls } from "./libraryCalls"
import { countRuns, type Filters } from "./listModel"
import { parsePage } from "./parsePage"
import { remoteThinkers } from "./remoteThinkers"
import { idsOf } from "./scopes"
import { createThinkingCalls } from "./thinkingCalls"
import { useJob } from "./useJob"

const PROTOCOLS: [Protocol, string][] = [
  ["mind2web", "Mind2Web’s: the element among the best 50, and the operation’s words"],
  ["lumos", "Lumos’: each executed action, among the first 50 candidates"],
]

/** Scores the chosen model on recorded pages: each step is decided where the recording had got to. */
export function Evaluate(props: { library: LibraryCalls; selected: ReadonlySet<string>; filters: Filters }) {
  const { library, selected, filters } = props
  const [calls] = useState(createThinkingCalls)
  const [protocol, setProtocol] = useState<Protocol>("mind2web")
  const [file, setFile] = useState<File>()
  const { job, start, cancel } = useJob<Evaluation, Evaluation>()
  const isWorking = job.status === "working"

  const begin = () =>
    start(async (signal, onProgress) => {
      const actor = createModelActor(await remoteThinkers(calls))
      return evaluateRuns(await tasks(), {
        actor,
        protocols: [protocol],
        parse: parsePage,
        signal,
        onProgress,
      })
    })

  async function tasks(): Promise<AsyncIterable<Evaluated>> {
    if (file) return tasksOfFile(file)
    const scope = selected.size > 0 ? "selected" : "filtered"
    return tasksOfRuns(library, await idsOf(library, scope, { selected, filters }))
  }

  const evaluation = job.status === "working" ? job.progress : job.status === "done" ? job.result : undefined
  return (
    <>
      <h3>The chosen model, step by step on recorded pages</h3>
      <p>
        It decides each step anew where the recording had got to; nothing is done on any page. Every step
        takes as long as in a run. Large sets are better scored on the command line, which can be resumed:{" "}
        <code>npm run eval</code>, docs/evaluation.md.
      </p>
      <fieldset>
        <legend>Judged by which protocol</legend>
        {PROTOCOLS.map(([name, words]) => (
          <label key={name} className="choice">
            <input
              type="radio"
              name="protocol"
              checked={name === protocol}
              disabled={isWorking}
              onChange={() => setProtocol(name)}
            />
            <span>{words}</span>
          </label>
        ))}
      </fieldset>
      <div className="field">
        <label htmlFor="evaluate-file">
          A file of Mind2Web tasks, instead of{" "}
          {selected.size > 0 ? `the ${countRuns(selected.size)} selected` : "the runs listed"}
        </label>
        <input
          id="evaluate-file"
          type="file"
          accept=".json,.jsonl"
          disabled={isWorking}
          onChange={(event) => setFile(event.target.files?.[0])}
        />
      </div>
      <div className="buttons">
        <button
          type="button"
          className="primary"
          aria-disabled={isWorking}
          onClick={() => !isWorking && void begin()}
        >
          Evaluate
        </button>
        {isWorking && (
          <button type="button" onClick={cancel}>
            Cancel
          </button>
        )}
      </div>
      <p role="status">
        {isWorking && "The model decides"}
        {job.status === "done" &&
          `Decided: ${count(job.result.rows.length, "step")} of ${count(job.result.tasks, "task")}.`}
        {job.status === "cancelled" && "Cancelled."}
      </p>
      {isWorking && evaluation && <p className="hint">{evaluation.rows.length} steps so far</p>}
      <div role="alert">{job.status === "failed" && <p className="alert">{job.error}</p>}</div>
      {evaluation?.tables.map((table) => (
        <FigureTable key={table.protocol} table={table} hasIntervals={job.status === "done"} />
      ))}
      {evaluation && evaluation.left.length > 0 && (
        <ul className="problems">
          {evaluation.left.map(({ name, problem }, at) => (
            <li key={at}>
              <b>{name}</b>: {problem}
            </li>
          ))}
        </ul>
      )}
    </>
  )
}

function FigureTable({
  table: { protocol, figures },
  hasIntervals,
}: {
  table: Table
  hasIntervals: boolean
}) {
  return (
    <div className="table" tabIndex={0} role="region" aria-label={`Figures by the protocol of ${protocol}`}>
      <table>
        <thead>
          <tr>
            <th scope="col">{protocol}</th>
            <th scope="col">%</th>
            {hasIntervals && <th scope="col">95 % interval</th>}
          </tr>
        </thead>
        <tbody>
          {figures.flatMap(({ name, figure }) =>
            figure
              ? [
                  <tr key={name}>
                    <th scope="row">{name}</th>
                    <td>{percent(figure.value)}</td>
                    {hasIntervals && (
                      <td>
                        {percent(figure.low)} to {percent(figure.high)}
                      </td>
                    )}
                  </tr>,
                ]
              : [],
          )}
        </tbody>
      </table>
    </div>
  )
}

function count(number: number, what: string): string {
  return `${number} ${what}${number === 1 ? "" : "s"}`
}

function percent(share: number): string {
  return (100 * share).toFixed(1)
}
