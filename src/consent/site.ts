import { getDomain, getHostname } from "tldts"

/**
 * The site an address belongs to: its registrable domain by the public suffix list; host and port for addresses
 * without one (IP addresses, localhost). "" for what is no address.
 */
export function siteOf(url: string): string {
  if (!URL.canParse(url)) return ""
  const { host, protocol } = new URL(url)
  if (protocol === "file:") return "file:"
  return getDomain(url, { allowPrivateDomains: true }) ?? (getHostname(url) === null ? "" : host)
}
