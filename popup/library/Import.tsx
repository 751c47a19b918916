import { useState, type DragEvent } from "react"
import { formatBytes } from "../options/formatAmount"
import { useFocus } from "../useFocus"
import { importFiles, type ImportReport } from "./importFiles"
import type { LibraryCalls } from "./libraryCalls"
import { countRuns } from "./listModel"
import { useJob } from "./useJob"

/** Takes over recordings from files, chosen or dropped. */
export function Import({ library, onImported }: { library: LibraryCalls; onImported: () => void }) {
  const heading = useFocus<HTMLHeadingElement>()
  const { job, start, cancel } = useJob<ImportReport, ImportReport>()
  const [isOver, setIsOver] = useState(false)
  const isWorking = job.status === "working"

  const take = (files: readonly File[]): void => {
    if (files.length === 0 || isWorking) return
    void start((signal, onProgress) =>
      importFiles(files, library, { now: () => Date.now(), signal, onProgress }).finally(onImported),
    )
  }

  function drop(event: DragEvent): void {
    event.preventDefault()
    setIsOver(false)
    take([...event.dataTransfer.files])
  }

  const report = job.status === "working" ? job.progress : job.status === "done" ? job.result : undefined
  return (
    <section className="pane" aria-labelledby="import-title">
      <h2 id="import-title" ref={heading} tabIndex={-1}>
        Import
      </h2>
      <p>
        Zips that were exported here, records, Mind2Web tasks and Lumos’ annotations and training rows. Choose
        the planning and the grounding file of training rows together.
      </p>
      <div
        className={isOver ? "drop over" : "drop"}
        onDragOver={(event) => {
          event.preventDefault()
          setIsOver(true)
        }}
        onDragLeave={() => setIsOver(false)}
        onDrop={drop}
      >
        <label htmlFor="import-files">Choose files, or drop them here</label>
        <input
          id="import-files"
          type="file"
          multiple
          accept=".zip,.json,.jsonl"
          disabled={isWorking}
          onChange={(event) => {
            take([...(event.target.files ?? [])])
            // The same file may be chosen again once it was corrected.
            event.target.value = ""
          }}
        />
      </div>
      {isWorking && (
        <div>
          <p className="hint">
            {report?.file} {report && `${formatBytes(report.bytes)} of ${formatBytes(report.totalBytes)}`}
          </p>
          <progress aria-label="Read" max={report?.totalBytes || 1} value={report?.bytes ?? 0} />
          <button type="button" onClick={cancel}>
            Cancel
          </button>
        </div>
      )}
      <p role="status">
        {isWorking && "Reading the files"}
        {job.status === "done" && describeReport(job.result)}
        {job.status === "cancelled" && "Cancelled. What was imported until then is in the list."}
      </p>
      <div role="alert">{job.status === "failed" && <p className="alert">{job.error}</p>}</div>
      {report && report.problemCount > 0 && <Problems report={report} />}
    </section>
  )
}

/** `2 runs imported, 1 was there already.` */
function describeReport({ imported, known, others, problemCount }: ImportReport): string {
  const parts = [
    `${countRuns(imported)} imported`,
    ...(known > 0 ? [`${known} ${known === 1 ? "was" : "were"} there already`] : []),
    ...(others > 0 ? [`${others} rows read that are no runs: page-aware rows and preference pairs`] : []),
    ...(problemCount > 0 ? [`${problemCount} not read`] : []),
  ]
  return `${parts.join(", ")}.`
}

function Problems({ report: { problems, problemCount } }: { report: ImportReport }) {
  return (
    <section aria-labelledby="problems-title">
      <h3 id="problems-title">What could not be read</h3>
      <ul className="problems">
        {problems.map(({ file, line, message }, at) => (
          <li key={at}>
            <b>
              {file}
              {line !== undefined && `, line ${line}`}
            </b>
            : {message}
          </li>
        ))}
      </ul>
      {problemCount > problems.length && (
        <p className="hint">
          The first {problems.length} of {problemCount}.
        </p>
      )}
    </section>
  )
}
