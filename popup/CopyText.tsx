import { useState } from "react"

/** A button that puts a text on the clipboard. */
export function CopyText({ text, label }: { text: () => string; label: string }) {
  const [copied, setCopied] = useState<"copied" | "failed">()

  async function copy(): Promise<void> {
    setCopied(
      await navigator.clipboard.writeText(text()).then(
        () => "copied" as const,
        () => "failed" as const,
      ),
    )
  }

  return (
    <>
      <button type="button" className="link" onClick={copy}>
        {label}
      </button>
      <span role="status">
        {copied === "copied" && " Copied."}
        {copied === "failed" && " The browser did not allow it."}
      </span>
    </>
  )
}
