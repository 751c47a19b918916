import { useCallback, useEffect, useState } from "react"
import type { Session } from "../../src/agent/session"
import type { RecordingSummary } from "../../src/protocol/library"
import { sentenceOf } from "../sentenceOf"
import type { LibraryCalls } from "./libraryCalls"

export type Recording = { session: Session; summary: RecordingSummary }
export type Read =
  | { status: "loading" }
  | { status: "gone" }
  | { status: "failed"; error: string }
  | ({ status: "read" } & Recording)

/** One record; `reload` reads it again after it was changed. */
export function useRecording(library: LibraryCalls, sessionId: string): { read: Read; reload: () => void } {
  const [read, setRead] = useState<Read & { of?: string }>({ status: "loading" })
  const [times, setTimes] = useState(0)
  const reload = useCallback(() => setTimes((before) => before + 1), [])

  useEffect(() => {
    let current = true
    library.readRecording({ sessionId }).then(
      (found) =>
        current &&
        setRead(found ? { status: "read", ...found, of: sessionId } : { status: "gone", of: sessionId }),
      (error: unknown) => current && setRead({ status: "failed", error: sentenceOf(error), of: sessionId }),
    )
    return () => void (current = false)
  }, [library, sessionId, times])

  return { read: read.of === sessionId ? read : { status: "loading" }, reload }
}
