import { CrossIcon } from "./icons"

/** What went wrong with the last thing the person asked for. Always there, so that its text is announced. */
export function Alert({ error, onDismiss }: { error: string | undefined; onDismiss: () => void }) {
  return (
    <div role="alert">
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
