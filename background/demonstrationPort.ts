import browser, { type Runtime } from "webextension-polyfill"
import { DEMONSTRATION_PORT, type DemonstrationPortMessage } from "../src/protocol/demonstrationPort"
import type { Demonstrations } from "./demonstrations"

/** Pushes the demonstration that is being recorded to every open panel. */
export type DemonstrationPort = { changed(): void }

/** Milliseconds between two pushes: keys come faster than a person reads. */
const PUSH_EVERY = 200

/** `stateOf` is asked once somebody listens. */
export function serveDemonstrationPort(stateOf: Demonstrations["state"]): DemonstrationPort {
  const ports = new Set<Runtime.Port>()
  let timer: ReturnType<typeof setTimeout> | undefined

  browser.runtime.onConnect.addListener((port) => {
    if (port.name !== DEMONSTRATION_PORT || port.sender?.id !== browser.runtime.id) return
    ports.add(port)
    port.onDisconnect.addListener(() => ports.delete(port))
    // Its first message asks for everything.
    port.onMessage.addListener(() => void push())
  })

  return {
    changed: () => {
      if (ports.size > 0) timer ??= setTimeout(() => void push(), PUSH_EVERY)
    },
  }

  async function push(): Promise<void> {
    clearTimeout(timer)
    timer = undefined
    const message: DemonstrationPortMessage = { type: "demonstration", demonstration: await stateOf() }
    for (const port of ports) {
      try {
        port.postMessage(message)
      } catch {
        // The panel closed while the message was on its way.
        ports.delete(port)
      }
    }
  }
}
