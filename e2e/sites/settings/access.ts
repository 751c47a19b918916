import { page, redirect } from "../routing"
import type { PageRequest, Reply } from "../routing"
import { connectedApps, devices, password } from "./account"
import { securitySwitches } from "./choices"
import { goodbyePage, signedOutPage } from "./pages/leaving"
import { leadsTo, passwordFirst, refused, said, saidOnReload } from "./replies"
import { readSwitches } from "./saving"
import type { Visitor } from "./visitor"

export function confirmPassword({ form }: PageRequest, visitor: Visitor): Reply {
  if (form.get("password") !== password) return wrongPassword()
  visitor.session.confirmed = true
  return said("")
}

export function saveSecurity({ form }: PageRequest, visitor: Visitor): Reply {
  if (!visitor.session.confirmed) return passwordFirst()
  const changed = securitySwitches.find(({ id }) => form.has(id))
  if (!changed) return refused("That setting does not exist.")
  visitor.security = readSwitches(form, visitor.security)
  return said(`${changed.name} turned ${visitor.security[changed.id] ? "on" : "off"}`)
}

export function changePassword({ form }: PageRequest, visitor: Visitor): Reply {
  const next = form.get("newPassword") ?? ""
  if (form.get("password") !== password) return wrongPassword()
  if (next.length < 10) return refused("Use at least 10 characters.", "newPassword")
  if (next !== form.get("repeatPassword")) return refused("The two new passwords differ.", "repeatPassword")
  visitor.passwordChanges += 1
  return said("Password changed")
}

export function changeEmail({ form }: PageRequest, visitor: Visitor): Reply {
  const address = form.get("email")?.trim() ?? ""
  if (!/^[^\s@]+@[^\s@]+\.[^\s@]+$/.test(address))
    return refused("Enter an address like name@example.com.", "email")
  if (form.get("password") !== password) return wrongPassword()
  visitor.emailRequests.push(address)
  return said(`Open the link that we sent to ${address} to finish the change.`)
}

export function changePhone({ form }: PageRequest, visitor: Visitor): Reply {
  const phone = form.get("phone")?.trim() ?? ""
  if (!/^\+?[\d ()-]{8,20}$/.test(phone))
    return refused("Enter a whole number, like +44 7700 900123.", "phone")
  visitor.phone = phone
  return saidOnReload(visitor, "Phone number changed")
}

export function signOutDevice({ params }: PageRequest, visitor: Visitor): Reply {
  const device = devices.find(({ id }) => id === params["id"])
  if (!device || !visitor.devices.includes(device.id)) return refused("That device is signed out already.")
  visitor.devices = visitor.devices.filter((id) => id !== device.id)
  return said(`${device.name} signed out`)
}

export function signOutOthers(_: PageRequest, visitor: Visitor): Reply {
  visitor.devices = visitor.devices.slice(0, 1)
  return saidOnReload(visitor, "All other devices signed out")
}

export function disconnectApp({ params }: PageRequest, visitor: Visitor): Reply {
  const app = connectedApps.find(({ id }) => id === params["id"])
  if (!app || !visitor.apps.includes(app.id)) return refused("That app is not connected any more.")
  visitor.apps = visitor.apps.filter((id) => id !== app.id)
  return said(`${app.name} disconnected`)
}

export function requestData(_: PageRequest, visitor: Visitor): Reply {
  visitor.dataRequests += 1
  return said("We will e-mail you a link within two days.")
}

export function deleteAccount({ form }: PageRequest, visitor: Visitor): Reply {
  if (form.get("word")?.trim() !== "DELETE") return refused("Type the word DELETE.", "word")
  if (form.get("password") !== password) return wrongPassword()
  visitor.deleted = true
  return leadsTo("/goodbye")
}

export function showGoodbye(_: PageRequest, visitor: Visitor): Reply {
  return visitor.deleted ? page(goodbyePage()) : redirect("/settings")
}

export function signOut(_: PageRequest, visitor: Visitor): Reply {
  visitor.signedOut = true
  return redirect("/signed-out")
}

export function showSignedOut(): Reply {
  return page(signedOutPage())
}

function wrongPassword(): Reply {
  return refused("That is not your password.", "password")
}
