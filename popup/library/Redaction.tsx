import { PERSONAL_KINDS, type PersonalKind } from "../../src/trajectory/personalData"
import { countRuns } from "./listModel"
import { describeFinding, KIND_WORDS, type Finding } from "./findings"

const MOST_RECORDS = 5

/** What was found about people, and what of it is masked. */
export function Redaction(props: {
  count: number
  findings: Finding[]
  left: ReadonlySet<PersonalKind>
  onLeave: (left: ReadonlySet<PersonalKind>) => void
}) {
  const { count, findings, left, onLeave } = props
  const found = new Map(findings.map((finding) => [finding.kind, finding]))
  const unfound = PERSONAL_KINDS.filter((kind) => !found.has(kind))
  const kinds = [...PERSONAL_KINDS.filter((kind) => found.has(kind)), ...unfound]

  function toggle(kind: PersonalKind): void {
    onLeave(left.has(kind) ? new Set([...left].filter((each) => each !== kind)) : new Set([...left, kind]))
  }

  return (
    <section className="redaction" aria-labelledby="redaction-title">
      <h3 id="redaction-title">Personal data in {countRuns(count)}</h3>
      <p role="status">
        {count === 0
          ? "There is no run to export. Choose others."
          : findings.length === 0
            ? "None was found in the records. What is checked is masked all the same where it turns up in their pages."
            : "What is checked is masked: [email] stands in the place of an address, and so on."}
      </p>
      <fieldset>
        <legend>Mask</legend>
        {kinds.map((kind) => {
          const finding = found.get(kind)
          return (
            <div key={kind} className="finding">
              <label className="choice">
                <input type="checkbox" checked={!left.has(kind)} onChange={() => toggle(kind)} />
                <span>{finding ? describeFinding(finding) : `No ${KIND_WORDS[kind].many}`}</span>
              </label>
              {finding && <Examples finding={finding} />}
            </div>
          )
        })}
      </fieldset>
      <div className="buttons">
        <button type="button" className="link" onClick={() => onLeave(new Set())}>
          Mask everything
        </button>
        <button type="button" className="link" onClick={() => onLeave(new Set(PERSONAL_KINDS))}>
          Mask nothing
        </button>
      </div>
      <p className="hint">
        {left.size < PERSONAL_KINDS.length
          ? "While anything is masked, stored pages are left out but for those of Mind2Web tasks, which are masked too; pictures are left out."
          : "Stored pages and pictures go with it as they are. Look at them before you pass the file on."}
      </p>
    </section>
  )
}

function Examples({ finding: { examples, records } }: { finding: Finding }) {
  const tasks = [...records.values()]
  return (
    <div className="hint">
      <p>
        Such as{" "}
        {examples.map((example, at) => (
          <span key={example}>
            {at > 0 && ", "}
            <code>{example}</code>
          </span>
        ))}
      </p>
      <p>
        In: {tasks.slice(0, MOST_RECORDS).join("; ")}
        {tasks.length > MOST_RECORDS && ` and ${tasks.length - MOST_RECORDS} more`}
      </p>
    </div>
  )
}
