import * as account from "./account"
import type { Card, PlanId, Profile } from "./account"
import { privacySwitches, securitySwitches, topics } from "./choices"

type Switches = Record<string, boolean>

export type SettingsState = {
  profile: Profile
  phone: string
  /** Addresses that a confirmation was sent to. */
  emailRequests: string[]
  passwordChanges: number
  /** One per topic and channel: `deals.email`. */
  notifications: Switches
  digest: string
  privacy: Switches
  visibility: string
  commenters: string
  security: Switches
  devices: string[]
  apps: string[]
  plan: PlanId
  cards: Card[]
  defaultCard: string
  /** Null until the banner was answered. */
  cookies: Switches | null
  dataRequests: number
  signedOut: boolean
  deleted: boolean
}

/** All that one visitor did. The site has one visitor at a time. */
export type Visitor = SettingsState & { session: Session }

type Session = {
  /** The password was entered a moment ago, so it is not asked for again. */
  confirmed: boolean
  /** Said once, on the next page. */
  flash: string | null
}

export const email = "maren@ashworth.example"

export function newVisitor(): Visitor {
  return {
    profile: { ...account.profile },
    phone: "+44 7700 900418",
    emailRequests: [],
    passwordChanges: 0,
    notifications: Object.fromEntries(
      topics.flatMap((topic) => [
        [`${topic.id}.email`, topic.email],
        [`${topic.id}.push`, topic.push],
      ]),
    ),
    digest: "Every Monday",
    privacy: Object.fromEntries(privacySwitches.map(({ id, on }) => [id, on])),
    visibility: "everyone",
    commenters: "Everyone",
    security: Object.fromEntries(securitySwitches.map(({ id, on }) => [id, on])),
    devices: account.devices.map(({ id }) => id),
    apps: account.connectedApps.map(({ id }) => id),
    plan: "plus",
    cards: account.cards.map((card) => ({ ...card })),
    defaultCard: "c1",
    cookies: null,
    dataRequests: 0,
    signedOut: false,
    deleted: false,
    session: { confirmed: false, flash: null },
  }
}

export function stateOf(visitor: Visitor): SettingsState {
  const { session: _, ...state } = visitor
  return structuredClone(state)
}
