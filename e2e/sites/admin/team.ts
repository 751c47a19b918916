import { page } from "../routing"
import type { PageRequest, Reply } from "../routing"
import { formatDate } from "./format"
import { record, roles, sendEmail, today } from "./office"
import type { Invite, Member, Office, Role } from "./office"
import { teamPage } from "./pages/team"
import { done, isEmail, scriptReply, textOf, withRow } from "./replying"
import type { Answer } from "./replying"

const subject = "Join Larkmoor's back office"

export const showTeam: Answer = (_, office) => page(teamPage(office))

export const saveMember: Answer = (request, office) =>
  withMember(request, office, (member) => {
    const name = textOf(request.form, "name")
    const role = readRole(request.form)
    if (name === "" || !role) return page(teamPage(office, "Enter a name and choose a role."), 422)
    Object.assign(member, { name, role })
    return done(request, office, `${name} was saved as ${role}.`, "/team")
  })

export const removeMember: Answer = (request, office) =>
  withMember(request, office, (member) => {
    office.members = office.members.filter((other) => other !== member)
    return done(request, office, `${member.name} was removed from the team.`, "/team")
  })

export const inviteMember: Answer = (request, office) => {
  const name = textOf(request.form, "name")
  const email = textOf(request.form, "email")
  const role = readRole(request.form)
  if (name === "" || !isEmail(email) || !role)
    return page(teamPage(office, "Enter a name and a valid e-mail address."), 422)
  office.invites.push({ id: `i-${40 + office.log.length}`, name, email, role, lastSent: today })
  sendEmail(office, email, subject)
  return done(request, office, `${name} was invited as ${role}.`, "/team")
}

export const resendInvite: Answer = (request, office) =>
  withInvite(request, office, (invite) => {
    invite.lastSent = today
    sendEmail(office, invite.email, subject)
    const toast = `Invitation sent to ${invite.email}.`
    record(office, toast)
    // The script shows it on the page that is there.
    office.toast = null
    return scriptReply({ toast, lastSent: formatDate(today) })
  })

export const revokeInvite: Answer = (request, office) =>
  withInvite(request, office, (invite) => {
    office.invites = office.invites.filter((other) => other !== invite)
    return done(request, office, `The invitation of ${invite.email} was revoked.`, "/team")
  })

/** The owner's rights are not given or taken here. */
function readRole(form: URLSearchParams): Role | undefined {
  return roles.slice(1).find((role) => role === form.get("role"))
}

function withMember(request: PageRequest, office: Office, answer: (member: Member) => Reply): Reply {
  const member = office.members.find(({ id, role }) => id === request.params["id"] && role !== "Owner")
  return withRow(office, member, answer)
}

function withInvite(request: PageRequest, office: Office, answer: (invite: Invite) => Reply): Reply {
  return withRow(
    office,
    office.invites.find(({ id }) => id === request.params["id"]),
    answer,
  )
}
