import { useCallback, useEffect, useState } from "react"
import type { RecordingSummary } from "../../src/protocol/library"
import { sentenceOf } from "../sentenceOf"
import type { LibraryCalls } from "./libraryCalls"
import { nextPage, toFilter, type Filters } from "./listModel"

const PAGE = 50
/** As many as can be asked for at once. */
const MOST = 500

export type List = {
  /** Undefined before the first are there. */
  rows: RecordingSummary[] | undefined
  /** Whether there are more than these. */
  hasMore: boolean
  error: string | undefined
  more(): Promise<void>
  /** Asks again for what is shown. */
  refresh(): void
}

type Shown = { rows: RecordingSummary[]; next: ReturnType<typeof nextPage> }

/** What the filters admit, newest first and page by page; asked for again when the person comes back to the page. */
export function useList(library: LibraryCalls, filters: Filters): List {
  const [shown, setShown] = useState<Shown>()
  const [error, setError] = useState<string>()
  const [asked, setAsked] = useState({ count: PAGE, times: 0 })
  const refresh = useCallback(() => setAsked(({ count, times }) => ({ count, times: times + 1 })), [])

  useEffect(() => {
    let current = true
    const { count: limit } = asked
    library.listRecordings({ ...toFilter(filters), limit }).then(
      (rows) => {
        if (!current) return
        setShown({ rows, next: nextPage(rows, rows.length, limit) })
        setError(undefined)
      },
      (failure: unknown) => current && setError(sentenceOf(failure)),
    )
    return () => void (current = false)
  }, [library, filters, asked])

  useEffect(() => {
    const seen = (): void => {
      if (document.visibilityState === "visible") refresh()
    }
    document.addEventListener("visibilitychange", seen)
    return () => document.removeEventListener("visibilitychange", seen)
  }, [refresh])

  return {
    rows: shown?.rows,
    hasMore: shown?.next !== undefined,
    error,
    refresh,
    more: async () => {
      if (!shown?.next) return
      const { rows, next } = shown
      if (rows.length < MOST) return setAsked(({ times }) => ({ count: rows.length + PAGE, times }))
      const added = await library
        .listRecordings({ ...toFilter(filters), before: next, limit: PAGE })
        .catch((failure: unknown) => setError(sentenceOf(failure)))
      if (!added) return
      // A list that was asked for anew meanwhile is not what these go on from.
      setShown((now) =>
        now === shown ? { rows: [...rows, ...added], next: nextPage(added, added.length, PAGE) } : now,
      )
    },
  }
}

/** All that the filters admit, page by page. */
export async function* listAll(library: LibraryCalls, filters: Filters): AsyncGenerator<RecordingSummary> {
  let before: ReturnType<typeof nextPage>
  do {
    const rows = await library.listRecordings({
      ...toFilter(filters),
      ...(before && { before }),
      limit: MOST,
    })
    yield* rows
    before = nextPage(rows, rows.length, MOST)
  } while (before)
}
