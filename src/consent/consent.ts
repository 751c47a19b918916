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
  "differs",
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
  /** With the kind "differs": what is not as it was asked for, one sentence each, and where the page says so. */
  differences?: Difference[]
}

type Difference = {
  text: string
  evidence: { url: string; frameId?: number; nodeId?: number; words: string }[]
}

export type ConsentAnswer = {
  requestId: string
  allow: boolean
  /** Allow these kinds on this site from now on. Ignored when the request is not rememberable. */
  remember?: boolean
}
