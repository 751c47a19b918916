import { post } from "./api.js"
import { reload } from "./navigation.js"
import { setUpRecipients } from "./recipients.js"
import { showToast } from "./toast.js"

const dialog = document.getElementById("compose")
const form = document.getElementById("compose-form")
const { to, cc, subject, body, id, inReplyTo } = form.elements
const ccLine = document.getElementById("cc-line")
const ccToggle = document.getElementById("cc-toggle")
const quote = document.getElementById("quote")
const saved = document.getElementById("saved")
const saveAfterMs = 800
let timer
let isChanged = false
/** Saving and sending take turns, so that a late save cannot bring a sent draft back. */
let turn = Promise.resolve()

function open(values) {
  if (dialog.open) return
  form.reset()
  for (const field of [to, cc, subject, body, id, inReplyTo]) field.value = values[field.name] ?? ""
  if (!values.body && form.dataset.signature) body.value = `\n\n${form.dataset.signature}`
  document.getElementById("compose-title").textContent = values.title ?? "New message"
  quote.hidden = !values.quote
  quote.open = false
  quote.querySelector("blockquote").textContent = values.quote ?? ""
  showCc(cc.value !== "")
  showError(null)
  for (const name of ["to-hint", "cc-hint", "saved"]) document.getElementById(name).textContent = ""
  isChanged = false
  dialog.showModal()
  if (to.value === "") to.focus()
  else {
    body.focus()
    body.setSelectionRange(0, 0)
  }
}

function showCc(isShown) {
  ccLine.hidden = !isShown
  ccToggle.hidden = isShown
  ccToggle.setAttribute("aria-expanded", isShown)
}

function showError(name, error = "") {
  for (const input of [to, cc]) {
    document.getElementById(`${input.name}-error`).textContent = input.name === name ? error : ""
    if (input.name === name) input.setAttribute("aria-invalid", "true")
    else input.removeAttribute("aria-invalid")
  }
  if (name) document.getElementById(`${name}-hint`).textContent = ""
  if (name === "cc") showCc(true)
  if (name) form.elements[name].focus()
}

function save() {
  clearTimeout(timer)
  if (!isChanged) return turn
  isChanged = false
  turn = turn.then(async () => {
    const answer = await post("/drafts", new FormData(form))
    if (!answer.error) id.value = answer.id
    saved.textContent = answer.error ?? (answer.id ? "Draft saved" : "")
  })
  return turn
}

async function close() {
  await save()
  dialog.close()
  await reload()
}

function noteChange() {
  isChanged = true
  showError(null)
  clearTimeout(timer)
  timer = setTimeout(save, saveAfterMs)
}

form.addEventListener("input", noteChange)
form.addEventListener("change", noteChange)

form.addEventListener("submit", async (event) => {
  event.preventDefault()
  clearTimeout(timer)
  isChanged = false
  await turn
  const answer = await post("/send", new FormData(form))
  if (answer.field) return showError(answer.field, answer.error)
  if (answer.error) return void (saved.textContent = answer.error)
  dialog.close()
  await reload()
  showToast(answer.message)
})

form.querySelector("[data-close]").addEventListener("click", close)
dialog.addEventListener("cancel", (event) => {
  event.preventDefault()
  close()
})

form.querySelector("[data-discard]").addEventListener("click", async () => {
  clearTimeout(timer)
  await turn
  const answer = await post("/drafts/discard", { id: id.value })
  dialog.close()
  await reload()
  showToast(answer.error ?? answer.message)
})

ccToggle.addEventListener("click", () => {
  showCc(true)
  cc.focus()
})

document.addEventListener("click", (event) => {
  const opener = event.target.closest("[data-compose]")
  if (!opener) return
  event.preventDefault()
  open(JSON.parse(opener.dataset.compose))
})

setUpRecipients(to)
setUpRecipients(cc)
