import { useId, useState, type KeyboardEvent } from "react"
import type { Constraint, Matter } from "../../src/shopping/ledger"
import { FieldError } from "../FieldError"
import { useFocus } from "../useFocus"
import { KINDS, printMatter, readMatter, type Kind } from "./readMatter"

const PREFERENCES = { cheap: "a low price", rated: "good ratings" }

/** One chip as fields, in the place of the chip: Enter keeps it, Escape leaves it as it was. */
export function ChipEditor(props: {
  /** Missing for a new one. */
  constraint?: Constraint
  onSave: (matter: Matter, wish: boolean) => void
  onRemove?: () => void
  onCancel: () => void
}) {
  const { constraint, onSave, onRemove, onCancel } = props
  const [kind, setKind] = useState<Kind>(constraint?.kind ?? "attribute")
  const [text, setText] = useState(constraint ? printMatter(constraint) : "")
  const [wish, setWish] = useState(constraint?.wish ?? false)
  const [problem, setProblem] = useState<string>()
  const id = useId()
  const field = useFocus<HTMLInputElement>()
  const prefers = kind === "preference"
  const canBeWish = kind !== "type" && kind !== "quantity" && !prefers

  function save(): void {
    const read = readMatter(kind, prefers && text !== "rated" ? "cheap" : text)
    if ("problem" in read) {
      setProblem(read.problem)
      field.current?.focus()
    } else onSave(read, prefers || (canBeWish && wish))
  }

  function press(event: KeyboardEvent<HTMLElement>): void {
    const isButton = (event.target as HTMLElement).tagName === "BUTTON"
    const keeps = event.key === "Enter" && !isButton && !event.nativeEvent.isComposing
    if (!keeps && event.key !== "Escape") return
    // The form around it would run the task, and Escape would close the popup.
    event.preventDefault()
    event.stopPropagation()
    if (keeps) save()
    else onCancel()
  }

  return (
    <div
      role="group"
      data-card
      className="chip-editor"
      aria-label={constraint ? `Correct ${printMatter(constraint)}` : "Something to look for"}
      onKeyDown={press}
    >
      <div className="chip-fields">
        <select
          aria-label="Kind"
          value={kind}
          onChange={(event) => {
            setProblem(undefined)
            setKind(event.target.value as Kind)
          }}
        >
          {Object.entries(KINDS).map(([value, { label }]) => (
            <option key={value} value={value}>
              {label}
            </option>
          ))}
        </select>
        {prefers ? (
          <select aria-label="Prefer" value={text} onChange={(event) => setText(event.target.value)}>
            {Object.entries(PREFERENCES).map(([value, label]) => (
              <option key={value} value={value}>
                {label}
              </option>
            ))}
          </select>
        ) : (
          <input
            ref={field}
            type="text"
            aria-label={KINDS[kind].label}
            autoComplete="off"
            placeholder={KINDS[kind].example}
            value={text}
            aria-invalid={problem !== undefined}
            aria-describedby={`${id}-error`}
            onChange={(event) => {
              setProblem(undefined)
              setText(event.target.value)
            }}
          />
        )}
      </div>
      <FieldError id={`${id}-error`} message={problem} />
      {canBeWish && (
        <label className="choice">
          <input type="checkbox" checked={wish} onChange={(event) => setWish(event.target.checked)} />
          Only a wish: it may be missing
        </label>
      )}
      <div className="buttons">
        <button type="button" className="small" onClick={save}>
          {constraint ? "Save" : "Add"}
        </button>
        <button type="button" className="small" onClick={onCancel}>
          Cancel
        </button>
        {onRemove && (
          <button type="button" className="small remove" onClick={onRemove}>
            Remove
          </button>
        )}
      </div>
    </div>
  )
}
