/** The person's word on the result; `given` is what the record holds. */
export function Feedback(props: { given: boolean | undefined; onGive: (worked: boolean) => void }) {
  const { given, onGive } = props
  return (
    <div className="feedback" role="group" aria-labelledby="feedback-question">
      <span id="feedback-question">Did it work?</span>
      <button type="button" aria-pressed={given === true} onClick={() => onGive(true)}>
        Yes
      </button>
      <button type="button" aria-pressed={given === false} onClick={() => onGive(false)}>
        No
      </button>
      <span role="status" className="hint">
        {given !== undefined && "Thank you."}
      </span>
    </div>
  )
}
