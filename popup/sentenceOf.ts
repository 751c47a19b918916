/** An error as a sentence for the person. */
export function sentenceOf(error: unknown): string {
  const message = error instanceof Error ? error.message : String(error)
  // Chrome's words, and ours for no reply: either way the service worker is not there.
  const unanswered =
    (error instanceof Error && error.name === "NoReplyError") ||
    /receiving end does not exist|message (port|channel) (is )?closed|context invalidated/i.test(message)
  if (unanswered) return "Lumos did not answer. Try again; if that does not help, restart the browser."
  return message === "" ? "Something went wrong. Try again." : message
}
