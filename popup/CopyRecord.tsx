import { useState } from "react"
import type { Session } from "../src/agent/session"

/** Puts the whole record of a run on the clipboard as JSON. */
export function CopyRecord({ session }: { session: Session }) {
  const [copied, setCopied] = useState<"copied" | "failed">()

  async function copy(): Promise<void> {
    const text = JSON.stringify(session, null, 2)
    setCopied(
      await navigator.clipboard.writeText(text).then(
        () => "copied" as const,
        () => "failed" as const,
      ),
    )
  }

  return (
    <>
      <button type="button" className="link" onClick={copy}>
        Copy record
      </button>
      <span role="status">
        {copied === "copied" && " Copied."}
        {copied === "failed" && " The browser did not allow it."}
      </span>
    </>
  )
}
