import { useCallback, useEffect, useRef, useState } from "react"
import { sentenceOf } from "../sentenceOf"

export type Job<Progress, Result> =
  | { status: "idle" }
  | { status: "working"; progress: Progress | undefined }
  | { status: "done"; result: Result }
  | { status: "cancelled" }
  | { status: "failed"; error: string }

type Work<Progress, Result> = (
  signal: AbortSignal,
  onProgress: (progress: Progress) => void,
) => Promise<Result>

/** One piece of work that takes its time, tells how far it is, and can be cancelled; it ends with the page. */
export function useJob<Progress, Result>(): {
  job: Job<Progress, Result>
  start: (work: Work<Progress, Result>) => Promise<void>
  cancel: () => void
  reset: () => void
} {
  const [job, setJob] = useState<Job<Progress, Result>>({ status: "idle" })
  const controller = useRef<AbortController>(undefined)
  useEffect(() => () => controller.current?.abort(), [])

  const start = useCallback(async (work: Work<Progress, Result>) => {
    controller.current?.abort()
    const { signal } = (controller.current = new AbortController())
    setJob({ status: "working", progress: undefined })
    const show = throttled((progress: Progress) => {
      if (!signal.aborted) setJob((now) => (now.status === "working" ? { status: "working", progress } : now))
    })
    try {
      const result = await work(signal, show)
      if (!signal.aborted) setJob({ status: "done", result })
    } catch (error) {
      if (!signal.aborted) setJob({ status: "failed", error: sentenceOf(error) })
    }
  }, [])

  const cancel = useCallback(() => {
    controller.current?.abort()
    setJob({ status: "cancelled" })
  }, [])
  const reset = useCallback(() => {
    controller.current?.abort()
    setJob({ status: "idle" })
  }, [])
  return { job, start, cancel, reset }
}

/** Shows the latest at each frame, however often there is news. */
function throttled<T>(show: (value: T) => void): (value: T) => void {
  let next: { value: T } | undefined
  return (value) => {
    if (!next)
      requestAnimationFrame(() => {
        const { value: latest } = next!
        next = undefined
        show(latest)
      })
    next = { value }
  }
}
