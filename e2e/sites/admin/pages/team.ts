import { html } from "../../html"
import type { Html } from "../../html"
import { formatDate } from "../format"
import { roles } from "../office"
import type { Invite, Member, Office } from "../office"
import { layout } from "./layout"
import { alertBox, dialogButton, fill, formDialog, selectField, textField } from "./parts"

export function teamPage(office: Office, error?: string): Html {
  const body = html`<div class="page-head">
      <h1>Team</h1>
      <button type="button" aria-haspopup="dialog" data-dialog="invite-dialog" data-values="{}">
        Invite someone
      </button>
    </div>
    ${alertBox(error)} ${memberTable(office.members)}
    <h2 id="invitations">Pending invitations</h2>
    ${office.invites.length > 0 ? inviteTable(office.invites) : html`<p>Nobody is waiting.</p>`}
    ${editDialog()} ${removeDialog()} ${revokeDialog()} ${inviteDialog()}`
  return layout(office, { title: "Team", section: "/team", body })
}

function memberTable(members: Member[]): Html {
  return html`<table>
    <caption class="visually-hidden">
      Members
    </caption>
    <thead>
      <tr>
        <th scope="col">Name</th>
        <th scope="col">E-mail</th>
        <th scope="col">Role</th>
        <th scope="col">Last seen</th>
        <th scope="col">Actions</th>
      </tr>
    </thead>
    <tbody>
      ${members.map(memberRow)}
    </tbody>
  </table>`
}

function memberRow({ id, name, email, role, seen }: Member): Html {
  // A shop must not lose its owner.
  const isOwner = role === "Owner"
  return html`<tr>
    <td>${name}</td>
    <td>${email}</td>
    <td>${role}</td>
    <td>${seen}</td>
    <td>
      <div class="row-actions">
        ${dialogButton("Edit", "edit-dialog", { id, name, role }, isOwner && html`disabled`)}
        ${dialogButton("Remove", "remove-dialog", { id, name }, isOwner && html`disabled`)}
      </div>
    </td>
  </tr>`
}

function inviteTable(invites: Invite[]): Html {
  return html`<table aria-labelledby="invitations">
    <thead>
      <tr>
        <th scope="col">Name</th>
        <th scope="col">E-mail</th>
        <th scope="col">Role</th>
        <th scope="col">Last sent</th>
        <th scope="col">Actions</th>
      </tr>
    </thead>
    <tbody>
      ${invites.map(inviteRow)}
    </tbody>
  </table>`
}

function inviteRow({ id, name, email, role, lastSent }: Invite): Html {
  return html`<tr>
    <td>${name}</td>
    <td>${email}</td>
    <td>${role}</td>
    <td data-last-sent>${formatDate(lastSent)}</td>
    <td>
      <div class="row-actions">
        <button class="small" type="button" data-post="/invites/${id}/resend">Resend invite</button>
        ${dialogButton("Revoke", "revoke-dialog", { id, email })}
      </div>
    </td>
  </tr>`
}

function editDialog(): Html {
  return formDialog({
    id: "edit-dialog",
    title: "Edit team member",
    action: "/team/{id}",
    back: "/team",
    submit: "Save changes",
    body: html`${textField("name", "Name", html`required`)} ${selectField("role", "Role", roles.slice(1))}`,
  })
}

function removeDialog(): Html {
  return formDialog({
    id: "remove-dialog",
    title: html`Remove ${fill("name")}?`,
    action: "/team/{id}/remove",
    back: "/team",
    danger: true,
    submit: "Remove from team",
    body: html`<p>They are signed out everywhere and lose access at once.</p>`,
  })
}

function revokeDialog(): Html {
  return formDialog({
    id: "revoke-dialog",
    title: "Revoke invitation?",
    action: "/invites/{id}/revoke",
    back: "/team",
    danger: true,
    submit: "Revoke invitation",
    body: html`<p>The link that was sent to ${fill("email")} stops working.</p>`,
  })
}

function inviteDialog(): Html {
  return formDialog({
    id: "invite-dialog",
    title: "Invite someone",
    action: "/invites",
    back: "/team",
    submit: "Invite",
    body: html`<div class="field">
        <label for="invite-name">Name</label>
        <input id="invite-name" name="name" autocomplete="off" required />
      </div>
      <div class="field">
        <label for="invite-email">E-mail address</label>
        <input id="invite-email" type="email" name="email" autocomplete="off" required />
      </div>
      <div class="field">
        <label for="invite-role">Role</label>
        <select id="invite-role" name="role">
          ${roles.slice(1).map((role) => html`<option>${role}</option>`)}
        </select>
      </div>`,
  })
}
