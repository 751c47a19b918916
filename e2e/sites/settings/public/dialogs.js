// Dialogs: those with a form, and the one that asks before something is undone.

import { send, sendAndTell, toast } from "./send.js"

for (const button of document.querySelectorAll("[data-dialog]"))
  button.addEventListener("click", () => document.getElementById(button.dataset.dialog).showModal())

for (const dialog of document.querySelectorAll("dialog")) {
  for (const button of dialog.querySelectorAll("[data-close]"))
    button.addEventListener("click", () => dialog.close(""))
  dialog.addEventListener("close", () => {
    const form = dialog.querySelector("form")
    form?.reset()
    if (form) complain(form, {})
  })
}

for (const form of document.querySelectorAll("form[data-send]")) {
  form.addEventListener("submit", async (event) => {
    event.preventDefault()
    const answer = await send(form.getAttribute("action"), new FormData(form))
    if (!answer) return
    if (!answer.isDone) return complain(form, answer)
    if (answer.location) return location.assign(answer.location)
    if (answer.reload) return location.reload()
    form.closest("dialog").close("sent")
    if (answer.message) toast(answer.message)
  })
}

function complain(form, { message = "", field }) {
  form.querySelector("[role=alert]").textContent = message
  for (const input of form.querySelectorAll("input")) {
    if (input.name === field) input.setAttribute("aria-invalid", "true")
    else input.removeAttribute("aria-invalid")
  }
  form.elements.namedItem(field ?? "")?.focus()
}

const confirmDialog = document.getElementById("confirm-dialog")
const confirmButton = document.getElementById("confirm-button")
let asking = null

for (const button of document.querySelectorAll("[data-confirm]")) {
  button.addEventListener("click", () => {
    asking = button
    document.getElementById("confirm-title").textContent = button.dataset.title
    document.getElementById("confirm-text").textContent = button.dataset.text
    confirmButton.textContent = button.dataset.button
    confirmDialog.showModal()
  })
}

confirmButton.addEventListener("click", async () => {
  confirmDialog.close("")
  const { confirm, removes } = asking.dataset
  if ((await sendAndTell(confirm)) && removes) asking.closest(removes).remove()
})
