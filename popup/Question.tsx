import { useState, type SubmitEvent } from "react"
import { curlyQuotes } from "../src/agent/describeSession"
import type { Question as Asked } from "../src/agent/session"
import { FieldError } from "./FieldError"
import { useFocus } from "./useFocus"

/** Something only the person knows. */
export function Question(props: { question: Asked; onAnswer: (answer: string) => Promise<unknown> }) {
  const [answer, setAnswer] = useState("")
  const [empty, setEmpty] = useState(false)
  const [sending, setSending] = useState(false)
  const field = useFocus<HTMLInputElement>()

  async function send(event: SubmitEvent): Promise<void> {
    event.preventDefault()
    if (sending) return
    const text = answer.trim()
    setEmpty(text === "")
    if (text === "") return field.current?.focus()
    setSending(true)
    if ((await props.onAnswer(text)) === undefined) setSending(false)
  }

  return (
    <form data-card className="ask" noValidate aria-labelledby="question-heading" onSubmit={send}>
      <h3 id="question-heading">Lumos asks</h3>
      <label htmlFor="answer" className="question">
        {curlyQuotes(props.question.text)}
      </label>
      <div className="answer">
        <input
          ref={field}
          id="answer"
          type="text"
          autoComplete="off"
          value={answer}
          aria-invalid={empty}
          aria-describedby="answer-error"
          onChange={(event) => setAnswer(event.target.value)}
        />
        <button type="submit" className="primary" aria-disabled={sending}>
          Send
        </button>
      </div>
      <FieldError id="answer-error" message={empty ? "Type an answer, or stop the run." : undefined} />
    </form>
  )
}
