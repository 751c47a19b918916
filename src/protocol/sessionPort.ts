import type { Session, SessionEvent } from "../agent/session"

export const SESSION_PORT = "session"

/**
 * What the background sends over a `"session"` port, whose first message from the UI is `{ tabId }`: the tab's latest
 * session (or none), then every event of the tab's sessions as it happens.
 */
export type SessionPortMessage =
  | { type: "session"; session: Session | undefined }
  | { type: "event"; event: SessionEvent & { sessionId: string } }
  /** Not part of the record: what the engine is doing right now. */
  | { type: "activity"; activity: Activity | undefined }

export type Activity =
  | { doing: "loading-model"; fraction: number }
  /** The reply so far. */
  | { doing: "thinking"; text: string }
