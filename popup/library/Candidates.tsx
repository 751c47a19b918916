import type { Step } from "../../src/agent/session"
import { closeOnEscape } from "../closeOnEscape"

const MOST = 200

/** The elements that could be acted on, the best for the task first. */
export function Candidates({ step }: { step: Step }) {
  const { candidates } = step.observation
  if (candidates.length === 0) return null
  const ranked = candidates.toSorted((a, b) => b.score - a.score)
  const chosen = new Set(step.actions.map(({ target }) => target.label))
  return (
    <details className="fold" onKeyDown={closeOnEscape}>
      <summary>
        {candidates.length} {candidates.length === 1 ? "candidate" : "candidates"}
      </summary>
      <div className="fold-body">
        <div className="table" tabIndex={0} role="region" aria-label="Candidates by rank">
          <table>
            <thead>
              <tr>
                <th scope="col">Rank</th>
                <th scope="col">Score</th>
                <th scope="col">Element</th>
                <th scope="col">Sent</th>
              </tr>
            </thead>
            <tbody>
              {ranked.slice(0, MOST).map(({ label, score, shown }, at) => (
                <tr key={at} className={chosen.has(label) ? "chosen-row" : undefined}>
                  <td>{at + 1}</td>
                  <td>{score.toFixed(2)}</td>
                  <td>
                    {label}
                    {chosen.has(label) && <span className="news">acted on</span>}
                  </td>
                  <td>{shown ? "yes" : "no"}</td>
                </tr>
              ))}
            </tbody>
          </table>
        </div>
        {ranked.length > MOST && <p className="hint">The best {MOST}.</p>}
      </div>
    </details>
  )
}
