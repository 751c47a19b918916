import { useState } from "react"
import type { Observation, Omission, PageBlobs } from "../../src/agent/session"
import { closeOnEscape } from "../closeOnEscape"
import { formatBytes } from "../options/formatAmount"
import type { LibraryCalls } from "./libraryCalls"
import { useBlob } from "./useBlob"

const FORMS = { html: "As it was", cleaned: "Cleaned", pruned: "Pruned for the candidates" } as const
type Form = keyof typeof FORMS

/** Characters shown at once; more take long to lay out. */
const SHOWN = 100_000

const PARTS: Record<Omission["part"], string> = {
  page: "The page",
  frame: "A frame",
  screenshot: "The picture",
}
const REASONS: Record<Omission["reason"], string> = {
  size: "it is too large",
  time: "it took too long",
  gone: "it was gone",
  hidden: "the tab was hidden",
  secret: "it could show a secret",
  disk: "the disk is full",
  failed: "it could not be read",
}

/** The stored page of a step, as text: it is never shown as a page, whose scripts and pictures would come alive. */
export function StoredPage({ observation, library }: { observation: Observation; library: LibraryCalls }) {
  const { page = {}, omitted = [] } = observation
  const forms = (Object.keys(FORMS) as Form[]).filter((form) => page[form] !== undefined)
  const [open, setOpen] = useState(false)
  if (forms.length === 0 && omitted.length === 0) return null
  return (
    <details
      className="fold"
      onKeyDown={closeOnEscape}
      onToggle={(event) => setOpen(event.currentTarget.open)}
    >
      <summary>The stored page</summary>
      <div className="fold-body">
        {omitted.map(({ part, reason }, at) => (
          <p key={at} className="hint">
            {PARTS[part]} was not stored: {REASONS[reason]}.
          </p>
        ))}
        {open && forms.length > 0 && <Forms forms={forms} page={page} library={library} />}
      </div>
    </details>
  )
}

function Forms({ forms, page, library }: { forms: Form[]; page: PageBlobs; library: LibraryCalls }) {
  const [chosen, setChosen] = useState(forms[0]!)
  const form = forms.includes(chosen) ? chosen : forms[0]!
  const blob = useBlob(library, page[form])
  const text = blob.status === "read" && blob.content.type === "text/html" ? blob.content.text : ""
  return (
    <>
      <div className="buttons" role="group" aria-label="Form of the page">
        {forms.map((each) => (
          <button key={each} type="button" aria-pressed={each === form} onClick={() => setChosen(each)}>
            {FORMS[each]}
          </button>
        ))}
      </div>
      <p role="status" className="hint">
        {blob.status === "loading" && "Reading the page"}
        {blob.status === "gone" && "It is not stored any more."}
        {blob.status === "failed" && blob.error}
        {text !== "" && formatBytes(new TextEncoder().encode(text).length)}
        {text.length > SHOWN && `, the first ${SHOWN} characters`}
      </p>
      {text !== "" && (
        <pre className="source" tabIndex={0} role="region" aria-label={`The page: ${FORMS[form]}`}>
          {text.slice(0, SHOWN)}
        </pre>
      )}
    </>
  )
}
