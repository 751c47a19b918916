import type { Session } from "../../src/agent/session"
import type { Shopping } from "../../src/shopping/shopping"
import { lookingAt, seenSoFar } from "./lookingAt"

/** What is being looked at right now, and how much was seen so far. */
export function Looking({ session, shopping }: { session: Session; shopping: Shopping }) {
  const now = lookingAt(session, shopping)
  const seen = seenSoFar(shopping)
  return (
    <div className="looking">
      <p role="status">
        {now?.words}
        {now?.title !== undefined && (
          <>
            {" "}
            <b>{now.title}</b>
          </>
        )}
      </p>
      {seen !== "" && <p className="hint">{seen}</p>}
    </div>
  )
}
