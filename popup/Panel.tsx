import { useState } from "react"
import { App } from "./App"
import { createBackground } from "./background"
import { createDemonstrating } from "./demonstration/demonstrating"
import { createHost } from "./host"
import { createSavedRuns } from "./saved/savedRuns"

/** The App joined to the real background and browser. */
export function Panel({ home }: { home: "popup" | "sidepanel" }) {
  const [background] = useState(createBackground)
  const [demonstrating] = useState(createDemonstrating)
  const [saved] = useState(createSavedRuns)
  const [host] = useState(() => createHost(home))
  return <App background={background} demonstrating={demonstrating} saved={saved} host={host} />
}
