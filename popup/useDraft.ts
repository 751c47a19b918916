import { useEffect, useState } from "react"
import { EMPTY_DRAFT, withoutSecrets, type Draft } from "./draft"
import type { Host } from "./host"

export type DraftState = {
  draft: Draft
  change: (part: Partial<Draft>) => void
  /** The ended run that the person has put away to begin something new. */
  putAway: string | undefined
  putRunAway: (sessionId: string | undefined) => void
  /** False until what was typed last time is there. */
  loaded: boolean
}

/** What the person has typed, kept while the panel is closed; secrets only while it is open. */
export function useDraft(host: Host): DraftState {
  const [draft, setDraft] = useState<Draft>(EMPTY_DRAFT)
  const [putAway, putRunAway] = useState<string>()
  const [loaded, setLoaded] = useState(false)

  useEffect(() => {
    // Without what was kept the panel works all the same.
    void host
      .loadDraft()
      .catch(() => undefined)
      .then((saved) => {
        // What was typed before it arrived stays.
        setDraft((typed) => (typed.task === "" ? { ...typed, ...saved?.draft } : typed))
        putRunAway(saved?.putAway)
        setLoaded(true)
      })
  }, [host])

  useEffect(() => {
    if (loaded) host.saveDraft({ draft: withoutSecrets(draft), putAway }).catch(() => undefined)
  }, [host, loaded, draft, putAway])

  return {
    draft,
    change: (part) => setDraft((draft) => ({ ...draft, ...part })),
    putAway,
    putRunAway,
    loaded,
  }
}
