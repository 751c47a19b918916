import { page, redirect } from "../routing"
import type { PageRequest, Reply } from "../routing"
import { settingsPage } from "./pages/settings"
import type { Responder, Visitor } from "./visitor"

export function showSettings({ query }: PageRequest, visitor: Visitor): Reply {
  return page(settingsPage(visitor, { responder: visitor.responder, errors: {}, saved: query.get("saved") }))
}

export function saveProfile({ form }: PageRequest, visitor: Visitor): Reply {
  const displayName = (form.get("displayName") ?? "").trim()
  visitor.profile = {
    displayName: displayName || visitor.profile.displayName,
    signature: (form.get("signature") ?? "").trim(),
  }
  return redirect("/settings?saved=profile")
}

export function saveResponder({ form }: PageRequest, visitor: Visitor): Reply {
  const responder = readResponder(form)
  const errors = findErrors(responder)
  if (Object.keys(errors).length > 0)
    return page(settingsPage(visitor, { responder, errors, saved: null }), 422)
  visitor.responder = responder
  return redirect("/settings?saved=responder")
}

function readResponder(form: URLSearchParams): Responder {
  const read = (name: string) => (form.get(name) ?? "").replaceAll("\r\n", "\n").trim()
  return {
    on: read("responder") === "on",
    firstDay: read("firstDay"),
    lastDay: read("lastDay"),
    message: read("message"),
    contactsOnly: form.has("contactsOnly"),
  }
}

export type ResponderErrors = Partial<Record<"firstDay" | "lastDay" | "message", string>>

function findErrors({ on, firstDay, lastDay, message }: Responder): ResponderErrors {
  const errors: ResponderErrors = {}
  if (!on) return errors
  if (firstDay === "") errors.firstDay = "Choose the first day."
  if (lastDay !== "" && lastDay < firstDay) errors.lastDay = "The last day is before the first day."
  if (message === "") errors.message = "Write the message that people get."
  return errors
}
