import { reduceSession } from "../src/agent/reduceSession"
import type { Session } from "../src/agent/session"
import type { Activity, SessionPortMessage } from "../src/protocol/sessionPort"

/** What the port has told so far about the tab's latest run. */
export type Shown = { session?: Session | undefined; activity?: Activity | undefined }

/** Folds one port message. "lost": an event is missing, and the port must be opened anew. */
export function foldMessage(shown: Shown, message: SessionPortMessage): Shown | "lost" {
  switch (message.type) {
    case "session":
      return { session: message.session }
    case "activity":
      return { ...shown, activity: message.activity }
    case "event": {
      const { event } = message
      if (event.type === "started" || event.type === "imported")
        return { ...shown, session: reduceSession(undefined, event) }
      // An event of an earlier run in this tab, such as feedback on it.
      if (event.sessionId !== shown.session?.sessionId) return shown.session ? shown : "lost"
      if (event.seq <= shown.session.seq) return shown
      if (event.seq > shown.session.seq + 1) return "lost"
      return { ...shown, session: reduceSession(shown.session, event) }
    }
  }
}
