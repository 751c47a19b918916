/** What can be switched and chosen on the tabs, and where it stands on the first visit. */

export type Topic = { id: string; name: string; hint: string; email: boolean; push: boolean }

export const topicGroups: { name: string; topics: Topic[] }[] = [
  {
    name: "Activity",
    topics: [
      topic("followers", "New followers", "Somebody starts to follow you", true, true),
      topic("comments", "Comments and replies", "On your hikes and below your comments", true, true),
      topic("kudos", "Cheers", "Somebody cheers for a hike of yours", false, true),
      topic("mentions", "Mentions", "Somebody writes your @username", true, true),
      topic("groups", "Group hikes", "Invitations and changes of plan", true, true),
    ],
  },
  {
    name: "Your routes",
    topics: [
      topic("conditions", "Trail conditions", "Closures and warnings on saved routes", true, true),
      topic("weather", "Weekend weather", "A forecast for your planned hikes, on Thursdays", false, true),
      topic("streaks", "Goals and streaks", "When you reach one, or are about to lose one", false, false),
    ],
  },
  {
    name: "From Wanderleaf",
    topics: [
      topic("features", "What's new", "New features, and how to use them", true, false),
      topic("deals", "Partner deals", "Savings on boots, tents and huts from shops we work with", true, true),
      topic("stories", "Trail stories", "Long reads from the community, once a month", true, false),
      topic("research", "Surveys", "Help us to decide what to build", false, false),
    ],
  },
]

export const topics = topicGroups.flatMap((group) => group.topics)

export const digests = ["Never", "Every Monday", "First of the month"]

export const channels = ["email", "push"] as const

export const visibilities = [
  { id: "everyone", name: "Everyone", hint: "Also people without an account" },
  { id: "members", name: "Wanderleaf members", hint: "Anybody who is signed in" },
  { id: "followers", name: "Followers", hint: "People you have accepted" },
  { id: "me", name: "Only me", hint: "Nobody else finds your profile" },
]

export const commenters = ["Everyone", "Followers", "Nobody"]

export type PrivacySwitch = { id: string; name: string; hint: string; on: boolean; needs?: string }

export const privacySwitches: PrivacySwitch[] = [
  { id: "search", name: "Show my profile in search engines", hint: "It can take weeks to vanish", on: true },
  { id: "heatmap", name: "Add my hikes to the heat map", hint: "Without your name or dates", on: true },
  { id: "trim", name: "Hide where my hikes start and end", hint: "The first and last 400 metres", on: false },
  { id: "live", name: "Live location", hint: "Chosen contacts follow you on a map", on: false, needs: "Pro" },
]

export const securitySwitches = [
  { id: "alerts", name: "Sign-in alerts", hint: "An e-mail when a new device signs in", on: false },
  { id: "twoStep", name: "Two-step verification", hint: "A code from an app after the password", on: false },
]

export const optionalCookies = [
  { id: "preferences", name: "Preferences", hint: "Remember the map layer and the panels you closed" },
  { id: "statistics", name: "Statistics", hint: "Count which pages are used, without your name" },
  { id: "marketing", name: "Marketing", hint: "Show our adverts to you on other sites" },
]

function topic(id: string, name: string, hint: string, email: boolean, push: boolean): Topic {
  return { id, name, hint, email, push }
}
