import { useState } from "react"
import { createHost } from "../host"
import { createLibraryCalls } from "./libraryCalls"
import { LibraryApp } from "./LibraryApp"

/** The library page joined to the real background and browser. */
export function Library() {
  const [library] = useState(createLibraryCalls)
  const [host] = useState(() => createHost("sidepanel"))
  return <LibraryApp library={library} allow={host.allow} />
}
