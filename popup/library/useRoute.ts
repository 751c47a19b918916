import { useEffect, useMemo, useState } from "react"
import { parseRoute, type Route } from "./routes"

/** What the address says the page shows. */
export function useRoute(): Route {
  const [hash, setHash] = useState(location.hash)
  useEffect(() => {
    const changed = (): void => setHash(location.hash)
    window.addEventListener("hashchange", changed)
    return () => window.removeEventListener("hashchange", changed)
  }, [])
  return useMemo(() => parseRoute(hash), [hash])
}
