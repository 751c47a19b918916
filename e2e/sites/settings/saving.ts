import { page, redirect } from "../routing"
import type { PageRequest, Reply } from "../routing"
import { languages, pronouns, units } from "./account"
import type { Profile } from "./account"
import { commenters, digests, optionalCookies, privacySwitches, visibilities } from "./choices"
import { settingsPage } from "./pages/settings"
import { refused, said } from "./replies"
import type { Visitor } from "./visitor"

export type ProfileErrors = Partial<Record<keyof Profile, string>>

export function saveProfile({ form }: PageRequest, visitor: Visitor): Reply {
  const sent = readProfile(form)
  const errors = checkProfile(sent)
  if (Object.keys(errors).length > 0) return page(settingsPage(visitor, { profile: sent, errors }), 422)
  visitor.profile = sent
  visitor.session.flash = "Profile saved"
  return redirect("/settings")
}

function readProfile(form: URLSearchParams): Profile {
  const read = (name: keyof Profile) => form.get(name)?.trim() ?? ""
  return {
    displayName: read("displayName"),
    username: read("username"),
    pronouns: read("pronouns"),
    homeTown: read("homeTown"),
    website: read("website"),
    about: read("about"),
    language: read("language"),
    units: read("units"),
  }
}

function checkProfile(sent: Profile): ProfileErrors {
  const errors: ProfileErrors = {}
  if (sent.displayName === "") errors.displayName = "Enter the name that others see."
  if (!/^[a-z0-9_]{3,20}$/.test(sent.username))
    errors.username = "Use 3 to 20 small letters, digits or underscores."
  if (sent.website !== "" && !/^https?:\/\/\S+\.\S+$/.test(sent.website))
    errors.website = "Enter a whole address, like https://example.com."
  if (sent.about.length > 160) errors.about = "Keep it to 160 characters."
  if (!["", ...pronouns].includes(sent.pronouns)) errors.pronouns = "Choose one from the list."
  if (!languages.includes(sent.language)) errors.language = "Choose one from the list."
  if (!units.includes(sent.units)) errors.units = "Choose one of the two."
  return errors
}

export function saveNotifications({ form }: PageRequest, visitor: Visitor): Reply {
  const digest = form.get("digest") ?? visitor.digest
  if (!digests.includes(digest)) return refused("That summary does not exist.")
  visitor.digest = digest
  visitor.notifications = readSwitches(form, visitor.notifications)
  return said("Notifications saved")
}

export function savePrivacy({ form }: PageRequest, visitor: Visitor): Reply {
  const visibility = form.get("visibility") ?? visitor.visibility
  const comments = form.get("commenters") ?? visitor.commenters
  if (!visibilities.some(({ id }) => id === visibility) || !commenters.includes(comments))
    return refused("That choice does not exist.")
  const privacy = readSwitches(form, visitor.privacy)
  const locked = privacySwitches.find(
    (one) => one.needs && privacy[one.id] && !isIncluded(one.needs, visitor),
  )
  if (locked) return refused(`${locked.name} is part of ${locked.needs}.`)
  Object.assign(visitor, { visibility, commenters: comments, privacy })
  return said("Privacy settings saved")
}

function isIncluded(planName: string, { plan }: Visitor): boolean {
  return planName.toLowerCase() === plan
}

export function saveCookies({ form }: PageRequest, visitor: Visitor): Reply {
  visitor.cookies = Object.fromEntries(optionalCookies.map(({ id }) => [id, form.get(id) === "on"]))
  return said("Your cookie choice is saved")
}

/** Switches that were not sent stay as they are; unknown ones are left out. */
export function readSwitches(form: URLSearchParams, before: Record<string, boolean>) {
  const read = (name: string, isOn: boolean) => (form.has(name) ? form.get(name) === "on" : isOn)
  return Object.fromEntries(Object.entries(before).map(([name, isOn]) => [name, read(name, isOn)]))
}
