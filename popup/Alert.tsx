import { useEffect, useRef } from "react"
import { CrossIcon } from "./icons"

/** What went wrong with the last thing the person asked for. Always there, so that its text is announced. */
export function Alert({ error, onDismiss }: { error: string | undefined; onDismiss: () => void }) {
  const alert = useRef<HTMLDivElement>(null)
  // What was clicked may be far below.
  useEffect(() => {
    if (error !== undefined) alert.current?.scrollIntoView({ block: "nearest" })
  }, [error])

  return (
    <div role="alert" ref={alert}>
      {error !== undefined && (
        <div className="alert">
          <p>{error}</p>
          <button type="button" className="quiet square" aria-label="Dismiss" onClick={onDismiss}>
            <CrossIcon />
          </button>
        </div>
      )}
    </div>
  )
}
