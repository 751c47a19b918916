import { useCallback, useEffect, useRef, useState } from "react"
import type { Host } from "../host"
import { PageHeader } from "../PageHeader"
import { usePage } from "../usePage"
import { Compare } from "./Compare"
import { Export } from "./Export"
import { Figures } from "./Figures"
import { Import } from "./Import"
import type { LibraryCalls } from "./libraryCalls"
import { countRuns, NO_FILTERS, type Filters } from "./listModel"
import { Recordings } from "./Recordings"
import { printRoute, type Route } from "./routes"
import { Run } from "./Run"
import { Selected } from "./Selected"
import { Storage } from "./Storage"
import { useList } from "./useList"
import { useRoute } from "./useRoute"
import "../styles/library.css"

const TITLE = "Lumos: library"

const PLACES: [Route & { place: "list" | "import" | "storage" | "figures" }, string][] = [
  [{ place: "list" }, "Recordings"],
  [{ place: "import" }, "Import"],
  [{ place: "storage" }, "Storage"],
  [{ place: "figures" }, "Evaluate"],
]

/** All that is recorded: to find, read, label, compare, export, import and delete. */
export function LibraryApp({ library, allow }: { library: LibraryCalls; allow: Host["allow"] }) {
  const route = useRoute()
  const [filters, setFilters] = useState<Filters>(NO_FILTERS)
  const [selected, setSelected] = useState<ReadonlySet<string>>(new Set())
  const [news, setNews] = useState("")
  const list = useList(library, filters)
  const { refresh } = list
  const select = useCallback(
    (change: (before: ReadonlySet<string>) => ReadonlySet<string>) => setSelected(change),
    [],
  )
  usePage("library", TITLE)
  useFocusBack(route)

  function forget(sessionIds: string[]): void {
    const gone = new Set(sessionIds)
    setSelected((before) => new Set([...before].filter((id) => !gone.has(id))))
    setNews(`${countRuns(gone.size)} deleted.`)
    const shown =
      route.place === "run" ? [route.sessionId] : route.place === "compare" ? [route.left, route.right] : []
    if (shown.some((id) => gone.has(id))) location.hash = ""
    refresh()
  }

  const isAlone = route.place === "list"
  return (
    <div className="library" data-alone={isAlone || undefined}>
      <PageHeader
        className="library-header"
        title={TITLE}
        about="Places"
        links={PLACES.map(([to, name]) => ({
          href: printRoute(to),
          name,
          isHere: to.place === route.place,
        }))}
      />
      <main>
        <p role="status" className="unseen">
          {news}
        </p>
        <Recordings
          list={list}
          filters={filters}
          onFilter={setFilters}
          selected={selected}
          onSelect={select}
          openId={route.place === "run" ? route.sessionId : undefined}
        >
          <Selected
            selected={selected}
            library={library}
            onClear={() => setSelected(new Set())}
            onDeleted={forget}
          />
        </Recordings>
        {route.place === "run" && (
          <Run
            sessionId={route.sessionId}
            library={library}
            onChanged={refresh}
            onDeleted={forget}
            onExport={(sessionId) => {
              setSelected(new Set([sessionId]))
              location.hash = printRoute({ place: "export" })
            }}
          />
        )}
        {route.place === "compare" && (
          <Compare key={printRoute(route)} left={route.left} right={route.right} library={library} />
        )}
        {route.place === "export" && <Export library={library} selected={selected} filters={filters} />}
        {route.place === "import" && <Import library={library} onImported={refresh} />}
        {route.place === "storage" && <Storage library={library} allow={allow} onChanged={refresh} />}
        {route.place === "figures" && <Figures library={library} selected={selected} filters={filters} />}
        {isAlone && list.rows && list.rows.length > 0 && (
          <p className="pane empty">Choose a run to see it step by step.</p>
        )}
      </main>
    </div>
  )
}

/** Back in the list, the focus is on the run that was shown. */
function useFocusBack(route: Route): void {
  const shown = useRef<string>(undefined)
  useEffect(() => {
    if (route.place === "list" && shown.current !== undefined)
      document.querySelector<HTMLElement>(`[data-run="${CSS.escape(shown.current)}"]`)?.focus()
    shown.current = route.place === "run" ? route.sessionId : undefined
  }, [route])
}
