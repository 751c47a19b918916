/** Kinds of action that wait for the person's word (DESIGN.md section 9). */
export const CONSENT_KINDS = [
  "pay",
  "order",
  "send",
  "publish",
  "delete",
  "password",
  "card",
  "identity",
  "legal",
  "leave-site",
] as const

export type ConsentKind = (typeof CONSENT_KINDS)[number]

export type ConsentRequest = {
  requestId: string
  kinds: ConsentKind[]
  /** Why it is asked, one clause for the person: `the button says "Place order"`. */
  reasons: string[]
  /** The very action: `Click the button "Place order"`. */
  action: string
  /** Origin of the page the action works on. */
  site: string
  /** False for the payment step, which is asked for every single time. */
  rememberable: boolean
}

export type ConsentAnswer = {
  requestId: string
  allow: boolean
  /** Allow these kinds on this site from now on. Ignored when the request is not rememberable. */
  remember?: boolean
}
