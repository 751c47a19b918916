import { useCallback, useRef, type ReactNode } from "react"
import type { RecordingSummary } from "../../src/protocol/library"
import { Failure } from "../options/Failure"
import { countRuns, NO_FILTERS, toggleRow, type Filters } from "./listModel"
import { FilterFields } from "./Filters"
import { Row } from "./Row"
import type { List } from "./useList"

/** The list with what narrows it; `children` is what can be done with the selected. */
export function Recordings(props: {
  list: List
  filters: Filters
  onFilter: (filters: Filters) => void
  selected: ReadonlySet<string>
  onSelect: (change: (selected: ReadonlySet<string>) => ReadonlySet<string>) => void
  openId: string | undefined
  children: ReactNode
}) {
  const { list, filters, onFilter, selected, onSelect, openId, children } = props
  const { rows, hasMore, error, more } = list
  const latest = useRef<RecordingSummary[]>([])
  latest.current = rows ?? []
  const anchor = useRef<string>(undefined)

  const toggle = useCallback(
    (sessionId: string, withShift: boolean) => {
      const from = withShift ? anchor.current : undefined
      const ids = latest.current.map((row) => row.sessionId)
      onSelect((before) => toggleRow(before, ids, sessionId, from))
      anchor.current = sessionId
    },
    [onSelect],
  )

  const isFiltered = JSON.stringify(filters) !== JSON.stringify(NO_FILTERS)
  const allSelected =
    rows !== undefined && rows.length > 0 && rows.every(({ sessionId }) => selected.has(sessionId))
  return (
    <section className="recordings" aria-labelledby="recordings-title">
      <h2 id="recordings-title" className="unseen">
        Recordings
      </h2>
      <FilterFields filters={filters} rows={rows} onChange={onFilter} />
      <Failure message={error} />
      <div className="list-top">
        {rows && rows.length > 0 && (
          <label className="choice">
            <input
              type="checkbox"
              checked={allSelected}
              onChange={() => {
                const ids = rows.map(({ sessionId }) => sessionId)
                onSelect((before) =>
                  allSelected
                    ? new Set([...before].filter((id) => !ids.includes(id)))
                    : new Set([...before, ...ids]),
                )
              }}
            />
            Select all shown
          </label>
        )}
        <p role="status" className="hint">
          {rows && (rows.length > 0 ? `${countRuns(rows.length)}${hasMore ? " and more" : ""}` : "No runs")}
        </p>
      </div>
      {children}
      {rows?.length === 0 && <Nothing isFiltered={isFiltered} onClear={() => onFilter(NO_FILTERS)} />}
      <ul className="rows">
        {rows?.map((row) => (
          <Row
            key={row.sessionId}
            row={row}
            isOpen={row.sessionId === openId}
            isSelected={selected.has(row.sessionId)}
            onToggle={toggle}
          />
        ))}
      </ul>
      {hasMore && (
        <button type="button" onClick={() => void more()}>
          Show more
        </button>
      )}
    </section>
  )
}

function Nothing({ isFiltered, onClear }: { isFiltered: boolean; onClear: () => void }) {
  if (!isFiltered)
    return (
      <p>Nothing is recorded yet. Each task that you run is recorded here, and you can import recordings.</p>
    )
  return (
    <p>
      No recording fits.{" "}
      <button type="button" className="link" onClick={onClear}>
        Show all
      </button>
    </p>
  )
}
