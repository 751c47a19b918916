import { CopyText } from "../CopyText"
import { addressIn, reportLines } from "./reportLines"

/** What was found or bought, where and for how much; the whole report can be copied. */
export function Report({ report }: { report: string }) {
  const lines = reportLines(report)
  const facts = lines.filter(({ label }) => label !== undefined)
  const rest = lines.filter(({ label }) => label === undefined)
  return (
    <section className="report" aria-labelledby="report-heading">
      <div className="head">
        <h3 id="report-heading">Report</h3>
        <span className="hint">
          <CopyText text={() => report} label="Copy" />
        </span>
      </div>
      {facts.length > 0 && (
        <dl>
          {facts.map(({ label, text }) => (
            <div key={label}>
              <dt>{label}</dt>
              <dd>
                <Address text={text} />
              </dd>
            </div>
          ))}
        </dl>
      )}
      {rest.map(({ text }) => (
        <p key={text}>{text}</p>
      ))}
    </section>
  )
}

function Address({ text }: { text: string }) {
  const url = addressIn(text)
  return url === undefined ? (
    text
  ) : (
    <a href={url} target="_blank" rel="noreferrer">
      {text}
    </a>
  )
}
