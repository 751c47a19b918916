/** A web address as a person types it, made whole; undefined when no page could be there. */
export function parseAddress(typed: string): URL | undefined {
  const text = typed.trim()
  if (text === "" || /\s/.test(text)) return undefined
  const hasScheme = /^[a-z][a-z\d+.-]*:\/\//i.test(text)
  const url = parse(hasScheme ? text : `${isLocal(text) ? "http" : "https"}://${text}`)
  if (!url || !["http:", "https:"].includes(url.protocol)) return undefined
  // A word alone is no address, unless a scheme says so.
  return hasScheme || isLocal(text) || /[^.]\.[^.]/.test(url.hostname) ? url : undefined
}

/** The match pattern that covers every page of the site; patterns without a port match all ports. */
export function originPattern(url: URL): string {
  return `${url.protocol}//${url.hostname}/*`
}

/** Host of an address, or the address itself where it has none. */
export function hostOf(address: string): string {
  return parse(address)?.host || address
}

function isLocal(text: string): boolean {
  return /^(localhost|127\.0\.0\.1)(?=[:/?#]|$)/i.test(text)
}

function parse(text: string): URL | undefined {
  return URL.canParse(text) ? new URL(text) : undefined
}
