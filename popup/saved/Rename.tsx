import { useState, type SubmitEvent } from "react"
import { onEscape } from "../onEscape"
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

  return (
    <form
      className="save-form"
      aria-label={`Rename ${props.name}`}
      onSubmit={submit}
      onKeyDown={onEscape(onCancel)}
    >
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
