// Switches and buttons that take effect at once.

import { sendAndTell } from "./send.js"

for (const group of document.querySelectorAll("[data-instant]")) {
  for (const one of group.querySelectorAll("[role=switch]")) {
    one.addEventListener("click", async () => {
      const isOn = one.getAttribute("aria-checked") !== "true"
      const fields = { [one.dataset.name]: isOn ? "on" : "off" }
      if (await sendAndTell(group.dataset.instant, fields)) one.setAttribute("aria-checked", String(isOn))
    })
  }
}

for (const button of document.querySelectorAll("[data-post]"))
  button.addEventListener("click", () => sendAndTell(button.dataset.post))
