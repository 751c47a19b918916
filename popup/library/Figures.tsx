import { useEffect, useState } from "react"
import { sentenceOf } from "../sentenceOf"
import { Failure } from "../options/Failure"
import { useFocus } from "../useFocus"
import { Evaluate } from "./Evaluate"
import { figuresOf, type ModelFigures } from "./modelFigures"
import type { LibraryCalls } from "./libraryCalls"
import { countRuns, type Filters } from "./listModel"
import { listAll } from "./useList"
import type { RecordingSummary } from "../../src/protocol/library"

/** How the runs went that the list shows or that are selected, by model. */
export function Figures(props: { library: LibraryCalls; selected: ReadonlySet<string>; filters: Filters }) {
  const { library, selected, filters } = props
  const heading = useFocus<HTMLHeadingElement>()
  const [figures, setFigures] = useState<ModelFigures[]>()
  const [error, setError] = useState<string>()

  useEffect(() => {
    let current = true
    const read = async (): Promise<void> => {
      const rows: RecordingSummary[] = []
      for await (const row of listAll(library, filters))
        if (selected.size === 0 || selected.has(row.sessionId)) rows.push(row)
      if (current) setFigures(figuresOf(rows))
    }
    void read().catch((failure: unknown) => current && setError(sentenceOf(failure)))
    return () => void (current = false)
  }, [library, selected, filters])

  return (
    <section className="pane" aria-labelledby="figures-title">
      <h2 id="figures-title" ref={heading} tabIndex={-1}>
        Evaluate
      </h2>
      <h3>How runs went</h3>
      <p>
        {selected.size > 0
          ? `Of the ${countRuns(selected.size)} selected`
          : "Of the runs that the list shows"}
        , by the model that planned. A run has succeeded when a check verified it or a person confirmed it.
      </p>
      <Failure message={error} />
      {figures?.length === 0 && <p>None of them was done by a model. Choose others.</p>}
      {figures && figures.length > 0 && (
        <div className="table" tabIndex={0} role="region" aria-label="Success by model">
          <table>
            <thead>
              <tr>
                {[
                  "Model",
                  "Runs",
                  "Success",
                  "95 % interval",
                  "Verified",
                  "Confirmed",
                  "Claimed",
                  "Failed",
                  "Stopped",
                  "Steps",
                ].map((name) => (
                  <th key={name} scope="col">
                    {name}
                  </th>
                ))}
              </tr>
            </thead>
            <tbody>
              {figures.map(({ modelId, runs, success, counts, meanSteps }) => (
                <tr key={modelId}>
                  <th scope="row">{modelId}</th>
                  <td>{runs}</td>
                  <td>{success && percent(success.value)}</td>
                  <td>{success && `${percent(success.low)} to ${percent(success.high)}`}</td>
                  <td>{counts.verified}</td>
                  <td>{counts.confirmed}</td>
                  <td>{counts.claimed}</td>
                  <td>{counts.failed}</td>
                  <td>{counts.stopped}</td>
                  <td>{meanSteps.toFixed(1)}</td>
                </tr>
              ))}
            </tbody>
          </table>
        </div>
      )}
      <Evaluate library={library} selected={selected} filters={filters} />
    </section>
  )
}

function percent(share: number): string {
  return `${(100 * share).toFixed(0)} %`
}
