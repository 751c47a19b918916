// Changes on the tabs Notifications and Privacy wait for "Save changes".

import { send, toast } from "./send.js"

const bar = document.getElementById("unsaved")
const drafts = [...document.querySelectorAll("form[data-draft]")].map((form) => ({ form, saved: read(form) }))

function read(form) {
  const switches = [...form.querySelectorAll("[role=switch]:enabled")].map((one) => [
    one.dataset.name,
    one.getAttribute("aria-checked") === "true" ? "on" : "off",
  ])
  return new URLSearchParams([...new FormData(form), ...switches]).toString()
}

const isChanged = ({ form, saved }) => read(form) !== saved

function update() {
  bar.hidden = !drafts.some(isChanged)
  document.body.classList.toggle("has-unsaved", !bar.hidden)
}

async function save() {
  for (const draft of drafts.filter(isChanged)) {
    const sent = read(draft.form)
    const answer = await send(draft.form.getAttribute("action"), sent)
    toast(answer.message, answer.isDone)
    if (answer.isDone) draft.saved = sent
  }
  update()
}

function discard() {
  for (const { form, saved } of drafts) {
    const before = new URLSearchParams(saved)
    form.reset()
    for (const one of form.querySelectorAll("[role=switch]:enabled"))
      one.setAttribute("aria-checked", String(before.get(one.dataset.name) === "on"))
    for (const radio of form.querySelectorAll("input[type=radio]"))
      radio.checked = before.get(radio.name) === radio.value
    for (const select of form.querySelectorAll("select")) select.value = before.get(select.name)
  }
  update()
}

for (const { form } of drafts) {
  form.addEventListener("change", update)
  form.addEventListener("submit", (event) => {
    event.preventDefault()
    void save()
  })
  for (const one of form.querySelectorAll("[role=switch]")) {
    one.addEventListener("click", () => {
      one.setAttribute("aria-checked", String(one.getAttribute("aria-checked") !== "true"))
      update()
    })
  }
}
document.getElementById("save").addEventListener("click", save)
document.getElementById("discard").addEventListener("click", discard)
