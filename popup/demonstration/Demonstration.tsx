import type { DemonstrationState } from "../../src/protocol/demonstrationPort"
import type { Attempt } from "../useAttempt"
import type { Demonstrating } from "./demonstrating"
import { NameIt } from "./NameIt"
import { Recording } from "./Recording"

/** A demonstration of this tab, under way or waiting for its name. */
export function Demonstration(props: {
  state: DemonstrationState
  demonstrating: Demonstrating
  attempt: Attempt
}) {
  return props.state.status === "recording" ? <Recording {...props} /> : <NameIt {...props} />
}
