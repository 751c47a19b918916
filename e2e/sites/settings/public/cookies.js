// The cookie banner, and the dialog with the choices.

import { sendAndTell } from "./send.js"

const banner = document.getElementById("cookie-banner")
const backdrop = document.getElementById("cookie-backdrop")
const dialog = backdrop.querySelector("[role=dialog]")
const switches = [...backdrop.querySelectorAll("[role=switch]")]
let opener = null

function open(event) {
  opener = event.currentTarget
  backdrop.hidden = false
  dialog.focus()
}

function close() {
  if (backdrop.hidden) return
  backdrop.hidden = true
  opener?.focus()
}

async function answer(event) {
  const choice = event.currentTarget.dataset.cookies
  for (const one of switches) {
    if (choice !== "chosen") one.setAttribute("aria-checked", String(choice === "all"))
  }
  const on = switches.filter((one) => one.getAttribute("aria-checked") === "true")
  if (
    !(await sendAndTell(
      "/cookies",
      on.map((one) => [one.dataset.name, "on"]),
    ))
  )
    return
  close()
  banner.hidden = true
}

function keepFocusInside(event) {
  const stops = [...dialog.querySelectorAll("button:enabled")]
  const edge = event.shiftKey ? stops[0] : stops.at(-1)
  if (document.activeElement !== edge && document.activeElement !== dialog) return
  event.preventDefault()
  ;(event.shiftKey ? stops.at(-1) : stops[0]).focus()
}

for (const button of document.querySelectorAll("[data-cookie-dialog]")) button.addEventListener("click", open)
for (const button of document.querySelectorAll("[data-cookies]")) button.addEventListener("click", answer)
for (const one of switches) {
  one.addEventListener("click", () =>
    one.setAttribute("aria-checked", String(one.getAttribute("aria-checked") !== "true")),
  )
}
backdrop.querySelector("[data-cookie-cancel]").addEventListener("click", close)
backdrop.addEventListener("keydown", (event) => {
  if (event.key === "Escape") close()
  if (event.key === "Tab") keepFocusInside(event)
})
