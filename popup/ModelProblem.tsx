/** Without a model no task can run. Always there, so that its text is announced. */
export function ModelProblem({ error, onRetry }: { error: string | undefined; onRetry: () => void }) {
  return (
    <div role="alert">
      {error !== undefined && (
        <div className="alert model-problem">
          <div>
            <strong>The model could not be loaded</strong>
            <p>{error}</p>
          </div>
          <button type="button" onClick={onRetry}>
            Try again
          </button>
        </div>
      )}
    </div>
  )
}
