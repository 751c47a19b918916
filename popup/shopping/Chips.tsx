import { useEffect, useRef, useState, type ReactNode } from "react"
import type { Constraint, Ledger, Matter } from "../../src/shopping/ledger"
import { ChipEditor } from "./ChipEditor"
import { chipWords } from "./chipWords"
import { freeId, put, remove } from "./corrections"
import { HeartIcon, PlusIcon } from "./icons"

/** The person's correction of a ledger, whichever state that is in when it is made. */
export type Correct = (change: (ledger: Ledger) => Ledger) => void

const NEW = "new"

/** What is asked for, one chip each. A chip is a button that opens its editor in its place. */
export function Chips(props: {
  label: string
  ledger: Ledger
  /** Without it the chips are only read. */
  onCorrect?: Correct | undefined
  /** With it each chip is a row of its own, and this stands below it. */
  detail?: ((constraint: Constraint) => ReactNode) | undefined
}) {
  const { label, ledger, onCorrect, detail } = props
  const [edited, setEdited] = useState<string>()
  const [said, setSaid] = useState("")
  const { list, leaveTo } = useFocusOnChip(edited)

  function close(chip: string, words: string): void {
    leaveTo(chip)
    setEdited(undefined)
    setSaid(words)
  }

  function save(id: string, matter: Matter, wish: boolean): void {
    onCorrect?.((ledger) => put(ledger, id === NEW ? freeId(ledger) : id, matter, wish))
    close(id, `${id === NEW ? "Added" : "Corrected"}: ${wordsOf({ ...matter, wish })}`)
  }

  return (
    <>
      <ul ref={list} className={detail ? "points" : "chips"} aria-label={label}>
        {ledger.constraints.map((constraint) => (
          <li key={constraint.id} className={edited === constraint.id ? "edited" : constraint.status}>
            {edited === constraint.id ? (
              <ChipEditor
                constraint={constraint}
                onSave={(matter, wish) => save(constraint.id, matter, wish)}
                onRemove={() => {
                  onCorrect?.((ledger) => remove(ledger, constraint.id))
                  close(NEW, `Removed: ${wordsOf(constraint)}`)
                }}
                onCancel={() => close(constraint.id, "")}
              />
            ) : (
              <>
                <Chip constraint={constraint} onEdit={onCorrect && (() => setEdited(constraint.id))} />
                {detail?.(constraint)}
              </>
            )}
          </li>
        ))}
        {onCorrect && (
          <li className={edited === NEW ? "edited" : "more"}>
            {edited === NEW ? (
              <ChipEditor
                onSave={(matter, wish) => save(NEW, matter, wish)}
                onCancel={() => close(NEW, "")}
              />
            ) : (
              <button
                type="button"
                className="ledger-chip add"
                data-chip={NEW}
                onClick={() => setEdited(NEW)}
              >
                <PlusIcon /> Add
              </button>
            )}
          </li>
        )}
      </ul>
      <p role="status" className="unseen">
        {said}
      </p>
    </>
  )
}

function Chip({ constraint, onEdit }: { constraint: Constraint; onEdit?: (() => void) | undefined }) {
  const { id, wish } = constraint
  const { about, words } = chipWords(constraint)
  const inside = (
    <>
      {wish && <HeartIcon />}
      {about !== undefined && <span className="about">{about} </span>}
      {words}
      {wish && <span className="about"> wish</span>}
    </>
  )
  const look = wish ? "ledger-chip wish" : "ledger-chip"
  if (!onEdit) return <span className={look}>{inside}</span>
  return (
    <button type="button" className={look} data-chip={id} title="Correct it" onClick={onEdit}>
      {inside}
    </button>
  )
}

function wordsOf(constraint: Matter & { wish: boolean }): string {
  const { about, words } = chipWords(constraint)
  return [about, words, constraint.wish ? "as a wish" : undefined]
    .filter((part) => part !== undefined)
    .join(" ")
}

/** Brings the focus back to a chip once its editor is gone, to the last one where the chip is gone too. */
function useFocusOnChip(edited: string | undefined) {
  const list = useRef<HTMLUListElement>(null)
  const next = useRef<string>(undefined)
  useEffect(() => {
    if (edited !== undefined || next.current === undefined) return
    const chips = [...(list.current?.querySelectorAll<HTMLElement>("[data-chip]") ?? [])]
    const chip = chips.find(({ dataset }) => dataset["chip"] === next.current) ?? chips.at(-1)
    chip?.focus()
    next.current = undefined
  }, [edited])
  return { list, leaveTo: (chip: string) => void (next.current = chip) }
}
