import type { Session } from "../src/agent/session"
import { CopyText } from "./CopyText"

/** Puts the whole record of a run on the clipboard as JSON. */
export function CopyRecord({ session }: { session: Session }) {
  return <CopyText text={() => JSON.stringify(session, null, 2)} label="Copy record" />
}
