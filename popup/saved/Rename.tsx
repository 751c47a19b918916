import { useState, type KeyboardEvent, type SubmitEvent } from "react"
import { useFocus } from "../useFocus"

/** Another name for a saved run. */
export function Rename(props: { name: string; onRename: (name: string) => void; onCancel: () => void }) {
  const { onRename, onCancel } = props
  const [name, setName] = useState(props.name)
  const field = useFocus<HTMLInputElement>()

  function submit(event: SubmitEvent): void {
    event.preventDefault()
    onRename(name)
  }

  function press(event: KeyboardEvent<HTMLElement>): void {
    if (event.key !== "Escape") return
    // It would close the popup.
    event.preventDefault()
    onCancel()
  }

  return (
    <form className="save-form" aria-label={`Rename ${props.name}`} onSubmit={submit} onKeyDown={press}>
      <input
        ref={field}
        type="text"
        aria-label="New name"
        autoComplete="off"
        value={name}
        onChange={(event) => setName(event.target.value)}
      />
      <div className="buttons">
        <button type="submit">Save name</button>
        <button type="button" onClick={onCancel}>
          Cancel
        </button>
      </div>
    </form>
  )
}
