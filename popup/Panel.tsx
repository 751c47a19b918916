import { useState } from "react"
import { App } from "./App"
import { createBackground } from "./background"
import { createHost } from "./host"

/** The App joined to the real background and browser. */
export function Panel({ home }: { home: "popup" | "sidepanel" }) {
  const [background] = useState(createBackground)
  const [host] = useState(() => createHost(home))
  return <App background={background} host={host} />
}
