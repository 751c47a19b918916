import { useEffect, useRef, useState, type KeyboardEvent, type ReactNode, type SubmitEvent } from "react"
import type { TabState } from "../src/protocol/background"
import { Advanced } from "./Advanced"
import { findProblem, withSecretRows, type Draft, type Problem } from "./draft"
import { Examples } from "./Examples"
import { FieldError } from "./FieldError"
import { hostOf, parseAddress } from "./parseAddress"
import { ShopForIt } from "./shopping/ShopForIt"
import { ALL_SITES, Where } from "./Where"

export type Ready = { draft: Draft; address?: URL }

/** The task and where it is to be done. `onRun` is called inside the handler of the click or key. */
export function TaskForm(props: {
  draft: Draft
  tab: TabState | undefined
  busy: boolean
  onChange: (part: Partial<Draft>) => void
  onRun: (ready: Ready) => void
  /** Stands beside the button that runs the task. */
  recordMe: ReactNode
}) {
  const { draft, tab, busy, onChange, onRun } = props
  const [problem, setProblem] = useState<Problem>()
  const form = useRef<HTMLFormElement>(null)
  const taskField = useRef<HTMLTextAreaElement>(null)
  const errorOf = (field: Problem["field"]) => (problem?.field === field ? problem.message : undefined)
  const opens = tab && !tab.usable && !("needsPermission" in tab)
  const address = opens ? parseAddress(addressOf(draft, tab)) : undefined

  useEffect(() => taskField.current?.focus(), [])
  useEffect(() => {
    if (problem) form.current?.querySelector<HTMLElement>("[aria-invalid=true]")?.focus()
  }, [problem])

  function change(part: Partial<Draft>): void {
    setProblem(undefined)
    onChange(part)
  }

  function run(): void {
    if (busy) return
    const found = findProblem(draft) ?? (opens && !address ? NO_ADDRESS : undefined)
    setProblem(found)
    if (found?.field === "secrets") onChange({ secrets: withSecretRows(draft).secrets })
    if (!found) onRun({ draft, ...(address && { address }) })
  }

  function submit(event: SubmitEvent): void {
    event.preventDefault()
    run()
  }

  function press(event: KeyboardEvent<HTMLElement>): void {
    if (event.key !== "Enter" || event.nativeEvent.isComposing) return
    const inTask = event.target === taskField.current
    if (!(event.ctrlKey || event.metaKey) && (!inTask || event.shiftKey)) return
    event.preventDefault()
    run()
  }

  return (
    <form ref={form} className="task-form" noValidate onSubmit={submit} onKeyDown={press}>
      <div className="field">
        <label htmlFor="task">What should be done on this page?</label>
        <textarea
          ref={taskField}
          id="task"
          rows={2}
          value={draft.task}
          aria-invalid={errorOf("task") !== undefined}
          aria-describedby="task-error"
          onChange={(event) => change({ task: event.target.value })}
        />
        <FieldError id="task-error" message={errorOf("task")} />
      </div>
      {tab && !tab.usable && (
        <Where
          tab={tab}
          typed={addressOf(draft, tab)}
          address={address}
          error={errorOf("address")}
          onType={(address) => change({ address })}
        />
      )}
      <ShopForIt draft={draft} onChange={change} />
      <button type="submit" className="primary" aria-disabled={busy}>
        {busy ? "Starting…" : runLabel(tab, address)}
      </button>
      {props.recordMe}
      {draft.task === "" && (
        <Examples
          onChoose={(task) => {
            change({ task })
            taskField.current?.focus()
          }}
        />
      )}
      <Advanced draft={draft} onChange={change} problem={problem} />
    </form>
  )
}

const NO_ADDRESS: Problem = { field: "address", message: "Type the address of a page, such as shop.example." }

/** What was typed, else what the background found in the task. */
function addressOf(draft: Draft, tab: TabState): string {
  return draft.address || ("suggestion" in tab ? (tab.suggestion ?? "") : "")
}

function runLabel(tab: TabState | undefined, address: URL | undefined): string {
  if (tab && !tab.usable && "needsPermission" in tab) return `Allow on ${siteOf(tab.needsPermission)} and run`
  if (tab && !tab.usable) return address ? `Open ${hostOf(address.href)} and run` : "Open and run"
  return "Run"
}

/** Origins are match patterns: `https://shop.example/*`. */
function siteOf(origins: string[]): string {
  return origins
    .map((origin) => (origin === ALL_SITES ? "all sites" : hostOf(origin.replace(/\*$/, ""))))
    .join(", ")
}
