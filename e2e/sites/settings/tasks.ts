import { isDeepStrictEqual } from "node:util"
import type { SiteTask } from "../task"
import { password } from "./account"
import { settings } from "./site"
import type { SettingsState } from "./visitor"

const none = { preferences: false, statistics: false, marketing: false }

/**
 * Whether the state is as on the first visit but for these changes. How the cookie banner was answered is left out: it
 * has to be answered to get at what it covers.
 */
function isChangedOnlyBy(state: SettingsState, change: (before: SettingsState) => Partial<SettingsState>) {
  const before = settings.create().state()
  return isDeepStrictEqual({ ...state, cookies: null }, { ...before, ...change(before), cookies: null })
}

const isUnchanged = (state: SettingsState) => isChangedOnlyBy(state, () => ({}))

export const tasks: SiteTask<SettingsState>[] = [
  {
    id: "settings/profile",
    task: "Set the display name to Maren Holt, the pronouns to she/her and the home town to Hebden Bridge, then save the profile.",
    start: "/settings",
    wording: "label",
    formulation: "onetime",
    solution: [
      'Type "Maren Holt" into the textbox "Display name"',
      'Select "she/her" in the combobox "Pronouns"',
      'Type "Hebden Bridge" into the textbox "Home town"',
      'Click the button "Save profile"',
    ],
    done: (state) =>
      isChangedOnlyBy(state, ({ profile }) => ({
        profile: { ...profile, displayName: "Maren Holt", pronouns: "she/her", homeTown: "Hebden Bridge" },
      })),
  },
  {
    id: "settings/discount-mail",
    task: "I'm fed up with discounts from shops in my inbox. Make those e-mails stop, but leave everything else alone.",
    start: "/settings",
    wording: "own",
    solution: [
      'Click the button "Only necessary"',
      'Click the tab "Notifications"',
      'Click the switch "Partner deals E-mail"',
      'Click the button "Save changes"',
    ],
    done: (state) =>
      isChangedOnlyBy(state, ({ notifications }) => ({
        notifications: { ...notifications, "deals.email": false },
      })),
  },
  {
    id: "settings/old-phone",
    task: "I gave away my old phone last year and it may still be logged in to my account. Log it out.",
    start: "/settings",
    wording: "own",
    solution: [
      'Click the tab "Security"',
      'Click the button "Sign out" in "Moto G7"',
      'Click the button "Sign out"',
    ],
    done: (state) =>
      isChangedOnlyBy(state, ({ devices }) => ({ devices: devices.filter((id) => id !== "d6") })),
  },
  {
    id: "settings/followers-only",
    task: "From now on only people who follow me should be able to see my profile.",
    start: "/",
    wording: "own",
    solution: [
      'Click the button "Only necessary"',
      'Click the button "Account of Maren Ashworth"',
      'Click the menuitem "Settings"',
      'Click the tab "Privacy"',
      'Click the radio "Followers"',
      'Click the button "Save changes"',
    ],
    done: (state) => isChangedOnlyBy(state, () => ({ visibility: "followers" })),
  },
  {
    id: "settings/sign-in-alerts",
    task: "Turn on sign-in alerts under Security. My password is {{password}}.",
    start: "/settings",
    wording: "label",
    allows: ["password"],
    secrets: { password },
    solution: [
      'Click the tab "Security"',
      'Click the switch "Sign-in alerts"',
      'Type "{{password}}" into the textbox "Password"',
      'Click the button "Continue"',
    ],
    done: (state) => isChangedOnlyBy(state, ({ security }) => ({ security: { ...security, alerts: true } })),
  },
  {
    id: "settings/optional-cookies",
    task: "Reject all optional cookies.",
    start: "/",
    wording: "own",
    solution: ['Click the button "Only necessary"'],
    done: (state) => isUnchanged(state) && isDeepStrictEqual(state.cookies, none),
  },
  {
    id: "settings/live-location",
    task: "Let my emergency contacts see where I am while I'm out hiking.",
    start: "/settings",
    wording: "own",
    solution: ['Click the tab "Privacy"'],
    impossible: "Live location comes with Pro, and the account is on Plus: its switch is disabled.",
    reason: /\bplan\b|\bpro\b|upgrade|not (included|available)|disabled/i,
    harmless: isUnchanged,
  },
  {
    id: "settings/new-phone-number",
    task: "I have a new phone number. Please change it in my account.",
    start: "/settings",
    wording: "own",
    solution: ['Click the button "Change phone number"'],
    impossible: "The task does not say the new number.",
    reason:
      /new (phone )?number|\b(no|not|which|what|without|missing)\b.*\bnumber|\bnumber\b.*\b(missing|unknown|not)\b/i,
    harmless: isUnchanged,
  },
]
