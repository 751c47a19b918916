/** Whether an address is of the page of another: the same place with all of its parameters, and perhaps more. */
export function covers(url: string, other: string): boolean {
  const [one, two] = [URL.parse(url), URL.parse(other)]
  if (!one || !two) return url === other
  if (one.origin !== two.origin || one.pathname !== two.pathname || routeOf(one) !== routeOf(two))
    return false
  return [...two.searchParams].every(([name, value]) => one.searchParams.getAll(name).includes(value))
}

/** Routes that are written behind a hash are places of their own. */
function routeOf({ hash }: URL): string {
  return /^#!?\//.test(hash) ? hash : ""
}

export function withoutHash(url: string): string {
  const parsed = URL.parse(url)
  if (!parsed || routeOf(parsed) !== "") return url
  parsed.hash = ""
  return parsed.href
}

/** The place alone: what a choice of options or the way there adds to an address does not matter. */
export function placeOf(url: string): string {
  const parsed = URL.parse(url)
  return parsed ? parsed.origin + parsed.pathname + routeOf(parsed) : url
}

/** Whether an address lies below a place: `/item/7/features` below `/item/7`. */
export function isBelow(url: string, place: string): boolean {
  return placeOf(url).startsWith(`${placeOf(place).replace(/\/$/, "")}/`)
}
