/** What the page shows, as its address says behind `#`. */
export type Route =
  | { place: "list" | "import" | "storage" | "figures" | "export" }
  | { place: "run"; sessionId: string }
  | { place: "compare"; left: string; right: string }

const PLACES = ["import", "storage", "figures", "export"] as const

/** A run is named by its id alone; the other places begin with a slash, which no coded id has. */
export function parseRoute(hash: string): Route {
  const said = hash.replace(/^#/, "")
  if (said === "") return { place: "list" }
  if (!said.startsWith("/")) return { place: "run", sessionId: decode(said) }
  const [, name, left, right] = said.split("/")
  if (name === "compare" && left && right)
    return { place: "compare", left: decode(left), right: decode(right) }
  return { place: PLACES.find((place) => place === name) ?? "list" }
}

export function printRoute(route: Route): string {
  switch (route.place) {
    case "list":
      return "#"
    case "run":
      return `#${encodeURIComponent(route.sessionId)}`
    case "compare":
      return `#/compare/${encodeURIComponent(route.left)}/${encodeURIComponent(route.right)}`
    default:
      return `#/${route.place}`
  }
}

/** An address that a person has changed may have stray percent signs. */
function decode(text: string): string {
  try {
    return decodeURIComponent(text)
  } catch {
    return text
  }
}
