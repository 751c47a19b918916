import { curlyQuotes } from "../../src/agent/describeSession"
import type { ConsentRequest } from "../../src/consent/consent"
import type { Session } from "../../src/agent/session"
import { changedSince } from "./changedSince"
import { Proof, Proofs } from "./proofs"

/** What is not as it was asked for, or no longer as it was picked, each with where the page says so. */
export function Differences(props: {
  session: Session
  differences: NonNullable<ConsentRequest["differences"]>
}) {
  const { session } = props
  return (
    <Proofs session={session}>
      {/* Without a name of its own, which would stand for its words in the description of the dialog. */}
      <ul className="differences">
        {changedSince(props.differences, session.shopping).map(({ text, evidence, isChange }) => (
          <li key={text} className={isChange ? "changed" : undefined}>
            {isChange && <strong>Changed since it was picked</strong>}
            <p>{curlyQuotes(text)}</p>
            {evidence.slice(0, 3).map((each, at) => (
              <Proof key={at} evidence={each} />
            ))}
          </li>
        ))}
      </ul>
    </Proofs>
  )
}
