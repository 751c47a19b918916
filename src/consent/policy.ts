import type { ConsentKind, ConsentRequest } from "./consent"
import type { ConsentNeed } from "./classify"

/** Kinds the person has allowed on a site from now on. */
export type Allowances = { site: string; kinds: ConsentKind[] }[]

/** Asked for every single time, whatever was allowed before. */
const NEVER_REMEMBERED: ConsentKind[] = ["pay", "card", "differs"]

/** True when every need was allowed on this site before and none of them is asked for every time. */
export function isAllowed(needs: ConsentNeed[], site: string, allowances: Allowances): boolean {
  const kinds = allowances.find((allowance) => allowance.site === site)?.kinds ?? []
  return needs.every(({ kind }) => !NEVER_REMEMBERED.includes(kind) && kinds.includes(kind))
}

export function requestConsent(
  requestId: string,
  needs: ConsentNeed[],
  action: string,
  site: string,
): ConsentRequest {
  const kinds = needs.map(({ kind }) => kind)
  return {
    requestId,
    kinds,
    reasons: needs.map(({ reason }) => reason),
    action,
    site,
    rememberable: !kinds.some((kind) => NEVER_REMEMBERED.includes(kind)),
  }
}

export function remember(allowances: Allowances, site: string, kinds: ConsentKind[]): Allowances {
  const before = allowances.find((allowance) => allowance.site === site)?.kinds ?? []
  const rest = allowances.filter((allowance) => allowance.site !== site)
  return [...rest, { site, kinds: [...new Set([...before, ...kinds])] }]
}
