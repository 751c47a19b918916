/** The account as it is on the first visit. */

export const password = "quiet-larch-42"

export type Profile = {
  displayName: string
  username: string
  pronouns: string
  homeTown: string
  website: string
  about: string
  language: string
  units: string
}

export const profile: Profile = {
  displayName: "Maren Ashworth",
  username: "maren_walks",
  pronouns: "",
  homeTown: "Leeds",
  website: "",
  about: "Mostly bog, sometimes summit.",
  language: "English (UK)",
  units: "Kilometres",
}

export const pronouns = ["she/her", "he/him", "they/them"]
export const languages = ["English (UK)", "English (US)", "Deutsch", "Français", "Norsk bokmål", "Polski"]
export const units = ["Kilometres", "Miles"]

export type Device = {
  id: string
  name: string
  kind: "phone" | "tablet" | "computer" | "watch"
  app: string
  place: string
  seen: string
}

/** Where the account is signed in, the device in use first. */
export const devices: Device[] = [
  {
    id: "d1",
    name: "MacBook Air",
    kind: "computer",
    app: "Chrome on macOS",
    place: "Leeds, United Kingdom",
    seen: "Active now",
  },
  {
    id: "d2",
    name: "Galaxy S24",
    kind: "phone",
    app: "Wanderleaf for Android",
    place: "Leeds, United Kingdom",
    seen: "Active 2 hours ago",
  },
  {
    id: "d3",
    name: "Galaxy Watch6",
    kind: "watch",
    app: "Wanderleaf for Wear OS",
    place: "Leeds, United Kingdom",
    seen: "Active yesterday",
  },
  {
    id: "d4",
    name: "iPad",
    kind: "tablet",
    app: "Safari on iPadOS",
    place: "York, United Kingdom",
    seen: "Last active 9 days ago",
  },
  {
    id: "d5",
    name: "Windows PC",
    kind: "computer",
    app: "Firefox on Windows",
    place: "Manchester, United Kingdom",
    seen: "Last active 3 weeks ago",
  },
  {
    id: "d6",
    name: "Moto G7",
    kind: "phone",
    app: "Wanderleaf for Android",
    place: "Sheffield, United Kingdom",
    seen: "Last active 14 months ago",
  },
]

export type ConnectedApp = { id: string; name: string; use: string; since: string }

export const connectedApps: ConnectedApp[] = [
  { id: "strideo", name: "Strideo", use: "Reads your recorded hikes", since: "4 March 2023" },
  { id: "summitlog", name: "Summit Log", use: "Reads and adds hikes", since: "19 June 2023" },
  { id: "mealpack", name: "Mealpack", use: "Reads distance and climb", since: "2 September 2023" },
  { id: "skycast", name: "Skycast Weather", use: "Reads your planned routes", since: "11 January 2024" },
  { id: "huttable", name: "Huttable", use: "Reads your planned routes", since: "28 May 2024" },
  { id: "lightbox", name: "Lightbox Albums", use: "Adds photos to your hikes", since: "30 July 2024" },
]

export type Card = { id: string; brand: string; lastFour: string; expires: string }

export const cards: Card[] = [
  { id: "c1", brand: "Visa", lastFour: "4417", expires: "09/28" },
  { id: "c2", brand: "Mastercard", lastFour: "0932", expires: "01/27" },
]

export type PlanId = "basic" | "plus" | "pro"

export const plans: { id: PlanId; name: string; price: string; features: string[] }[] = [
  {
    id: "basic",
    name: "Basic",
    price: "Free",
    features: ["Record and share hikes", "10 saved routes", "Maps while online"],
  },
  {
    id: "plus",
    name: "Plus",
    price: "£3.50 a month",
    features: ["Unlimited saved routes", "Offline maps", "Weather along the route"],
  },
  {
    id: "pro",
    name: "Pro",
    price: "£7 a month",
    features: ["All of Plus", "Live location", "Slope and avalanche layers"],
  },
]

const months = ["October", "September", "August", "July", "June", "May", "April", "March"]

export const invoices = months.map((month, index) => ({
  number: `WL-2025-${String(1187 - index * 93).padStart(4, "0")}`,
  date: `3 ${month} 2025`,
  what: "Plus, one month",
  amount: "£3.50",
}))
