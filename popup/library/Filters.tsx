import { useEffect, useState } from "react"
import { describeStatus, SOURCE_WORDS, STATUS_WORDS, type Filters } from "./listModel"
import type { RecordingSummary } from "../../src/protocol/library"

const STATUSES = Object.keys(STATUS_WORDS) as (keyof typeof STATUS_WORDS)[]
const SOURCES = Object.keys(SOURCE_WORDS) as (keyof typeof SOURCE_WORDS)[]

/** What the list is narrowed to. */
export function FilterFields(props: {
  filters: Filters
  rows: RecordingSummary[] | undefined
  onChange: (filters: Filters) => void
}) {
  const { filters, rows, onChange } = props
  const hosts = useHosts(rows, filters.host)
  const set = (change: Partial<Filters>): void => onChange({ ...filters, ...change })
  return (
    <search className="filters">
      <div className="field">
        <label htmlFor="filter-text">Search tasks and sites</label>
        <input
          id="filter-text"
          type="search"
          autoComplete="off"
          value={filters.text}
          onChange={(event) => set({ text: event.target.value })}
        />
      </div>
      <Choice
        id="filter-outcome"
        label="Outcome"
        value={filters.outcome}
        options={[
          ["", "Any"],
          ["trusted", "Verified or confirmed"],
          ...STATUSES.map((status): [string, string] => [status, describeStatus(status)]),
        ]}
        onChange={(outcome) => set({ outcome: outcome as Filters["outcome"] })}
      />
      <Choice
        id="filter-source"
        label="Source"
        value={filters.source}
        options={[["", "Any"], ...SOURCES.map((source): [string, string] => [source, SOURCE_WORDS[source]])]}
        onChange={(source) => set({ source: source as Filters["source"] })}
      />
      <Choice
        id="filter-host"
        label="Site"
        value={filters.host}
        options={[["", "Any"], ...hosts.map((host): [string, string] => [host, host])]}
        onChange={(host) => set({ host })}
      />
    </search>
  )
}

function Choice(props: {
  id: string
  label: string
  value: string
  options: [value: string, words: string][]
  onChange: (value: string) => void
}) {
  const { id, label, value, options, onChange } = props
  return (
    <div className="field">
      <label htmlFor={id}>{label}</label>
      <select id={id} value={value} onChange={(event) => onChange(event.target.value)}>
        {options.map(([option, words]) => (
          <option key={option} value={option}>
            {words}
          </option>
        ))}
      </select>
    </div>
  )
}

/** Sites that were listed so far: those that a filter hides stay to be chosen. */
function useHosts(rows: RecordingSummary[] | undefined, chosen: string): string[] {
  const [hosts, setHosts] = useState<string[]>([])
  useEffect(() => {
    const listed = (rows ?? []).map(({ host }) => host).filter((host) => host !== "")
    setHosts((known) => [...new Set([...known, ...listed, ...(chosen === "" ? [] : [chosen])])].sort())
  }, [rows, chosen])
  return hosts
}
