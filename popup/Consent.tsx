import { useState } from "react"
import { describeSubgoal } from "../src/agent/describeSession"
import type { Session } from "../src/agent/session"
import type { ConsentAnswer, ConsentRequest } from "../src/consent/consent"
import { consentAnswers, consentDoing, consentQuestion } from "./consentWords"
import { hostOf } from "./parseAddress"
import { Differences } from "./shopping/Differences"
import { useFocus } from "./useFocus"

const LIST = new Intl.ListFormat("en")

/** Asks for the person's word on one very action. Nothing happens until it is given. */
export function Consent(props: {
  request: ConsentRequest
  session: Session
  onAnswer: (answer: Pick<ConsentAnswer, "allow" | "remember">) => Promise<unknown>
}) {
  const { request, session } = props
  const [remember, setRemember] = useState(false)
  const [answering, setAnswering] = useState(false)
  const refuse = useFocus<HTMLButtonElement>()
  const site = hostOf(request.site)
  const { differences = [] } = request
  const answers = consentAnswers(request.kinds)

  async function answer(allow: boolean): Promise<void> {
    if (answering) return
    setAnswering(true)
    const answered = await props.onAnswer({ allow, remember: allow && remember && request.rememberable })
    if (answered === undefined) setAnswering(false)
  }

  return (
    <div
      role="alertdialog"
      data-card
      className="ask consent"
      aria-labelledby="consent-heading"
      aria-describedby="consent-what"
    >
      <h3 id="consent-heading">{consentQuestion(request.kinds)}</h3>
      <div id="consent-what">
        <p className="very-action">
          {describeSubgoal(request.action)} <span>on {site}</span>
        </p>
        {differences.length > 0 && <Differences session={session} differences={differences} />}
        {request.reasons.length > 0 && (
          <p className="reasons">Asked because {describeSubgoal(LIST.format(request.reasons))}.</p>
        )}
        <p className="reasons">
          {!request.rememberable && "This is asked every single time. "}
          {answers.ifRefused}
        </p>
      </div>
      {request.rememberable && (
        <label className="choice">
          <input type="checkbox" checked={remember} onChange={(event) => setRemember(event.target.checked)} />
          <span>
            Allow {consentDoing(request.kinds)} on {site} from now on
          </span>
        </label>
      )}
      <div className="buttons">
        <button ref={refuse} type="button" aria-disabled={answering} onClick={() => answer(false)}>
          {answers.refuse}
        </button>
        <button type="button" className="primary" aria-disabled={answering} onClick={() => answer(true)}>
          {remember ? "Allow from now on" : answers.allow}
        </button>
      </div>
    </div>
  )
}
