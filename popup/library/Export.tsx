import { useEffect, useState } from "react"
import { listInSession } from "../../src/trajectory/maskSession"
import { PERSONAL_KINDS, type PersonalKind } from "../../src/trajectory/personalData"
import { formatBytes } from "../options/formatAmount"
import { useFocus } from "../useFocus"
import { EVERYTHING, EXPORT_FORMATS, exportName } from "./exportFormats"
import { exportRuns, type ExportProgress } from "./exportRuns"
import type { LibraryCalls } from "./libraryCalls"
import { countRuns, type Filters } from "./listModel"
import { Redaction } from "./Redaction"
import { addFound, maskedKinds, type Finding } from "./findings"
import { pickTarget } from "./saveFile"
import { idsOf, qualitiesOf, type Scope } from "./scopes"
import { useJob } from "./useJob"

/** What was looked through before a file is written, and what of it shows people. */
type Preview = { sessionIds: string[]; findings: Finding[] }

/** Puts records into a file: which, in which form, and with what masked. */
export function Export(props: { library: LibraryCalls; selected: ReadonlySet<string>; filters: Filters }) {
  const { library, selected, filters } = props
  const heading = useFocus<HTMLHeadingElement>()
  const [scope, setScope] = useState<Scope>(selected.size > 0 ? "selected" : "trusted")
  const [formatId, setFormatId] = useState(EVERYTHING.id)
  const [left, setLeft] = useState<ReadonlySet<PersonalKind>>(new Set())
  const preview = useJob<number, Preview>()
  const saving = useJob<ExportProgress, string>()
  const format = EXPORT_FORMATS.find(({ id }) => id === formatId) ?? EVERYTHING
  const { reset } = preview

  // What was looked through is not what is meant any more.
  useEffect(() => reset(), [scope, selected, filters, reset])

  const look = () =>
    preview.start(async (signal, onProgress) => {
      const sessionIds = await idsOf(library, scope, { selected, filters })
      let findings: Finding[] = []
      for (const [at, sessionId] of sessionIds.entries()) {
        signal.throwIfAborted()
        onProgress(at / sessionIds.length)
        const read = await library.readRecording({ sessionId })
        if (read) findings = addFound(findings, read.session, listInSession(read.session))
      }
      return { sessionIds, findings }
    })

  async function save({ sessionIds }: Preview): Promise<void> {
    const exportedAt = Date.now()
    const name = exportName(format, exportedAt)
    await saving.start(async (signal, onProgress) => {
      const target = await pickTarget(name)
      if (!target) return "Nothing was saved: no place was chosen."
      let written = 0
      const stream = exportRuns(library, {
        sessionIds,
        format,
        qualities: qualitiesOf(scope),
        masked: maskedKinds(PERSONAL_KINDS, left),
        exportedAt,
        signal,
        onProgress: (progress) => {
          written = progress.bytes
          onProgress(progress)
        },
      })
      await target.write(stream, signal)
      return `Saved ${name}, ${formatBytes(written)}.`
    })
  }

  const isSaving = saving.job.status === "working"
  return (
    <section className="pane" aria-labelledby="export-title">
      <p className="back">
        <a href="#">Back to the list</a>
      </p>
      <h2 id="export-title" ref={heading} tabIndex={-1}>
        Export
      </h2>
      <fieldset>
        <legend>Which runs</legend>
        {selected.size > 0 && (
          <Radio name="scope" value="selected" chosen={scope} onChoose={setScope}>
            The selected: {countRuns(selected.size)}
          </Radio>
        )}
        <Radio name="scope" value="trusted" chosen={scope} onChoose={setScope}>
          All that are verified by a check or confirmed by a person
        </Radio>
        <Radio name="scope" value="filtered" chosen={scope} onChoose={setScope}>
          All that the list shows with its filters, whatever their outcome
        </Radio>
      </fieldset>
      <div className="field">
        <label htmlFor="export-format">As what</label>
        <select id="export-format" value={formatId} onChange={(event) => setFormatId(event.target.value)}>
          {EXPORT_FORMATS.map(({ id, label }) => (
            <option key={id} value={id}>
              {label}
            </option>
          ))}
        </select>
      </div>
      {preview.job.status !== "done" && (
        <div className="buttons">
          <button
            type="button"
            className="primary"
            aria-disabled={preview.job.status === "working"}
            onClick={() => void look()}
          >
            Look for personal data
          </button>
          <span role="status" className="hint">
            {preview.job.status === "working"
              ? "Looking through the runs"
              : "Nothing leaves before you have seen what was found."}
          </span>
        </div>
      )}
      {preview.job.status === "working" && (
        <progress aria-label="Runs looked through" max={1} value={preview.job.progress ?? 0} />
      )}
      <div role="alert">
        {preview.job.status === "failed" && <p className="alert">{preview.job.error}</p>}
      </div>
      {preview.job.status === "done" && (
        <>
          <Redaction
            count={preview.job.result.sessionIds.length}
            findings={preview.job.result.findings}
            left={left}
            onLeave={setLeft}
          />
          <div className="buttons">
            <button
              type="button"
              className="primary"
              aria-disabled={isSaving || preview.job.result.sessionIds.length === 0}
              onClick={() => {
                if (!isSaving && preview.job.status === "done" && preview.job.result.sessionIds.length > 0)
                  void save(preview.job.result)
              }}
            >
              Save the file
            </button>
            {isSaving && (
              <button type="button" onClick={saving.cancel}>
                Cancel
              </button>
            )}
          </div>
        </>
      )}
      <Saving job={saving.job} />
    </section>
  )
}

function Saving({ job }: { job: ReturnType<typeof useJob<ExportProgress, string>>["job"] }) {
  const progress = job.status === "working" ? job.progress : undefined
  return (
    <>
      {progress && (
        <div>
          <p className="hint">
            {progress.file}, {formatBytes(progress.bytes)} so far
          </p>
          <progress aria-label="Written" max={1} value={progress.part} />
        </div>
      )}
      <p role="status">
        {job.status === "working" && "Writing the file"}
        {job.status === "done" && job.result}
        {job.status === "cancelled" && "Cancelled. No file was written."}
      </p>
      <div role="alert">{job.status === "failed" && <p className="alert">{job.error}</p>}</div>
    </>
  )
}

function Radio(props: {
  name: string
  value: Scope
  chosen: Scope
  onChoose: (value: Scope) => void
  children: React.ReactNode
}) {
  const { name, value, chosen, onChoose, children } = props
  return (
    <label className="choice">
      <input type="radio" name={name} checked={value === chosen} onChange={() => onChoose(value)} />
      <span>{children}</span>
    </label>
  )
}
