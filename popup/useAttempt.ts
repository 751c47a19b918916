import { useCallback, useState } from "react"
import { sentenceOf } from "./sentenceOf"

export type Attempt = <T>(work: () => Promise<T>) => Promise<T | undefined>

/** Runs what the person asked for; when it fails, the sentence is shown until the next try. */
export function useAttempt(): {
  error: string | undefined
  attempt: Attempt
  report: (error: unknown) => void
  dismiss: () => void
} {
  const [error, setError] = useState<string>()
  const report = useCallback((error: unknown) => setError(sentenceOf(error)), [])
  const attempt: Attempt = useCallback(
    async (work) => {
      setError(undefined)
      try {
        return await work()
      } catch (error) {
        report(error)
        return undefined
      }
    },
    [report],
  )
  return { error, attempt, report, dismiss: () => setError(undefined) }
}
