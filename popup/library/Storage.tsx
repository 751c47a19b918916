import { useCallback, useEffect, useState, type SubmitEvent } from "react"
import type { CleanUpPlan, RecordingSettings, StorageUse } from "../../src/protocol/library"
import { Alert } from "../Alert"
import type { Host } from "../host"
import { Failure } from "../options/Failure"
import { formatBytes } from "../options/formatAmount"
import { TextField } from "../options/TextField"
import { useAction } from "../options/useAction"
import { sentenceOf } from "../sentenceOf"
import { useFocus } from "../useFocus"
import { CleanUp } from "./CleanUp"
import type { LibraryCalls } from "./libraryCalls"

const MEGA = 1e6

type Props = { library: LibraryCalls; allow: Host["allow"]; onChanged: () => void }
type Known = { use: StorageUse; settings: RecordingSettings; plan: CleanUpPlan | undefined }

/** What recordings take up, what could go, and what is recorded from now on. */
export function Storage({ library, allow, onChanged }: Props) {
  const heading = useFocus<HTMLHeadingElement>()
  const [known, setKnown] = useState<Known>()
  const action = useAction()
  const [failed, setFailed] = useState<string>()

  const read = useCallback(async () => {
    const [use, settings, plan] = await Promise.all([
      library.storageUse({}),
      library.recordingSettings({}),
      library.cleanUpPlan({}),
    ])
    setKnown({ use, settings, plan })
  }, [library])
  useEffect(() => void read().catch((error: unknown) => setFailed(sentenceOf(error))), [read])

  const change = (settings: Partial<RecordingSettings>) =>
    action.run(async () => {
      await library.setRecordingSettings(settings)
      await read()
    })

  async function setPictures(screenshots: boolean): Promise<void> {
    await action.run(async () => {
      // A picture of a tab needs every site to be allowed.
      if (screenshots && !(await allow(["<all_urls>"])))
        throw new Error(
          "Pictures need your permission for all sites. Check the box again and allow it to keep them.",
        )
      await library.setRecordingSettings({ screenshots })
      await read()
    })
  }

  return (
    <section className="pane" aria-labelledby="storage-title">
      <h2 id="storage-title" ref={heading} tabIndex={-1}>
        Storage
      </h2>
      <Failure message={failed} />
      <Alert error={action.error} onDismiss={action.dismiss} />
      {known && (
        <>
          <p>
            {formatBytes(known.use.usedBytes)} of {formatBytes(known.use.limitBytes)} used.
          </p>
          <meter
            aria-label="Part of the limit that is used"
            value={known.use.usedBytes}
            max={Math.max(known.use.limitBytes, known.use.usedBytes)}
          />
          {known.plan ? (
            <CleanUp
              plan={known.plan}
              library={library}
              action={action}
              onDone={async () => {
                onChanged()
                await read()
              }}
            />
          ) : (
            <p className="hint">There is room: nothing needs to go. Nothing is ever deleted unasked.</p>
          )}
          <h3>What is recorded from now on</h3>
          <div>
            <label className="choice">
              <input
                type="checkbox"
                checked={known.settings.pages}
                onChange={() => void change({ pages: !known.settings.pages })}
              />
              <span>
                The page of each step, as Mind2Web keeps it. Without it there is no Mind2Web export of new
                runs.
              </span>
            </label>
            <label className="choice">
              <input
                type="checkbox"
                checked={known.settings.screenshots}
                onChange={() => void setPictures(!known.settings.screenshots)}
              />
              <span>A picture of each step. It needs your permission for all sites.</span>
            </label>
          </div>
          <Limit
            key={known.settings.limitBytes}
            bytes={known.settings.limitBytes}
            busy={action.busy}
            onChange={(limitBytes) => void change({ limitBytes })}
          />
        </>
      )}
    </section>
  )
}

function Limit({
  bytes,
  busy,
  onChange,
}: {
  bytes: number
  busy: boolean
  onChange: (bytes: number) => void
}) {
  const [typed, setTyped] = useState(String(Number((bytes / MEGA).toFixed(3))))
  const [problem, setProblem] = useState<string>()

  function save(event: SubmitEvent): void {
    event.preventDefault()
    const megabytes = Number(typed)
    const isAmount = typed.trim() !== "" && Number.isFinite(megabytes) && megabytes > 0
    setProblem(isAmount ? undefined : "Give a number of megabytes above 0, such as 2000.")
    if (isAmount) onChange(megabytes * MEGA)
  }

  return (
    <form className="task-form" noValidate onSubmit={save}>
      <TextField
        id="limit"
        label="Limit, in megabytes"
        value={typed}
        onChange={setTyped}
        hint="Beyond it a clean-up is offered."
        error={problem}
      />
      <div className="buttons">
        <button type="submit" aria-disabled={busy}>
          Set the limit
        </button>
      </div>
    </form>
  )
}
