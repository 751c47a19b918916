import { stemmer as stem } from "stemmer"
import { stemsOf } from "./terms"

/**
 * Words that interfaces use for one another: somebody asks for a basket where the page has a cart. General words of
 * shops, accounts, mail and travel; English, because the embedded model is.
 */
const GROUPS = [
  "basket cart bag trolley",
  "add put",
  "delete remove erase trash bin",
  "edit change modify update adjust",
  "save apply",
  "bookmark save",
  "submit send",
  "login signin",
  "signup register join subscribe",
  "mail email message letter",
  "phone telephone mobile",
  "find search look",
  "choose pick select",
  "open view details",
  "bag baggage luggage suitcase",
  "settings preferences configuration",
  "picture photo image avatar",
  "purchase buy order",
  "quantity amount qty pieces",
  "cheap low",
  "expensive high",
  "new latest recent",
  "depart leave departure origin",
  "arrive destination arrival",
  "return roundtrip",
  "passenger traveller traveler adult people",
  "surname family",
  "postcode zip postal",
  "town city",
  "close dismiss hide",
  "accept allow agree",
  "reject decline refuse deny necessary essential",
  "enable activate on",
  "disable deactivate off suspend",
  "marketing promotional offer deal advertising",
  "notification alert reminder",
  "reply answer respond",
  "star favourite favorite bookmark",
  "invite invitation",
  "refund reimburse",
  "ship dispatch deliver",
  "stock inventory",
  "coupon voucher promo discount",
  "member user person colleague",
  "visible visibility see",
  "colour color",
  "documentation docs guide manual",
  "january jan",
  "february feb",
  "march mar",
  "april apr",
  "june jun",
  "july jul",
  "august aug",
  "september sep sept",
  "october oct",
  "november nov",
  "december dec",
  "monday mon",
  "tuesday tue",
  "wednesday wed",
  "thursday thu",
  "friday fri",
  "saturday sat",
  "sunday sun",
]

/** What people speak of, by the name of the section in which sites keep it. */
const SECTIONS: Record<string, string> = {
  privacy: "see visible who public private follower share profile location where personal data",
  security: "password login logout device session phone computer code authentication",
  notification: "email mail inbox newsletter offer discount alert message",
  billing: "pay payment card invoice subscription plan price charge",
  account: "password email name phone username delete",
  language:
    "english german french spanish italian portuguese dutch polish russian japanese chinese korean arabic",
  accessibility: "contrast font reader caption",
}

const partners = new Map<string, Set<string>>()
for (const group of GROUPS) {
  const stems = group.split(" ").map(stem)
  for (const each of stems) partners.set(each, new Set([...(partners.get(each) ?? []), ...stems]))
}

const sections = new Map<string, string[]>()
for (const [section, matters] of Object.entries(SECTIONS))
  for (const matter of matters.split(" ").map(stem))
    sections.set(matter, [...(sections.get(matter) ?? []), stem(section)])

/** Stems of the sections in which sites keep what this stem stands for. */
export function sectionsOf(term: string): string[] {
  return sections.get(term) ?? []
}

/** Stems that interfaces use for this one, itself left out. */
export function synonymsOf(term: string): string[] {
  return [...(partners.get(term) ?? [])].filter((other) => other !== term)
}

/** Whether the task has a word of the name, or one that interfaces use for it. */
export function speaksOf(task: string, name: string): boolean {
  const spoken = new Set(stemsOf(task))
  return stemsOf(name).some((word) => spoken.has(word) || synonymsOf(word).some((other) => spoken.has(other)))
}

/** Commands that undo one another. */
const OPPOSITES = [
  ["accept", "reject"],
  ["enable", "disable"],
  ["add", "delete"],
  ["signup", "unsubscribe"],
  ["login", "logout"],
  ["follow", "unfollow"],
  ["save", "discard"],
  ["archive", "unarchive"],
].map((pair) => pair.map((word) => new Set([stem(word), ...synonymsOf(stem(word))])))

/** Whether the name is the command to do the opposite of what the task says: "Accept all" when it says to reject. */
export function contradicts(task: string, name: string): boolean {
  const wanted = stemsOf(task)
  const offered = stemsOf(name)
  const speaks = (words: string[], side: Set<string> | undefined) => words.some((word) => side?.has(word))
  return OPPOSITES.flatMap(([one, other]) => [
    [one, other],
    [other, one],
  ]).some(
    ([said, opposite]) =>
      speaks(wanted, said) &&
      !speaks(wanted, opposite) &&
      speaks(offered, opposite) &&
      !speaks(offered, said),
  )
}
