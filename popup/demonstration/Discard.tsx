import { ConfirmButton } from "../options/ConfirmButton"
import type { Attempt } from "../useAttempt"
import type { Demonstrating } from "./demonstrating"

/** Forgets the demonstration once the person has confirmed it. */
export function Discard(props: { busy: boolean; demonstrating: Demonstrating; attempt: Attempt }) {
  const { busy, demonstrating, attempt } = props
  return (
    <ConfirmButton
      action={{ busy, run: attempt }}
      work={() => demonstrating.discard({})}
      about="the recording"
      confirm="Discard the recording"
    >
      Discard
    </ConfirmButton>
  )
}
