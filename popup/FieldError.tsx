/** What is wrong with a field. Always there, so that its text is announced when it comes. */
export function FieldError({ id, message }: { id: string; message: string | undefined }) {
  return (
    <p id={id} role="alert" className="field-error">
      {message}
    </p>
  )
}
