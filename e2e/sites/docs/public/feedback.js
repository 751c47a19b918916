import { here, report } from "./report.js"

const widget = document.getElementById("feedback")
const status = document.getElementById("feedback-status")

function showAnswer(answer) {
  for (const button of widget.querySelectorAll("[data-vote]")) {
    button.setAttribute("aria-pressed", String(button.dataset.vote === answer))
  }
  for (const form of widget.querySelectorAll("form")) form.hidden = form.dataset.answer !== answer
  status.textContent = ""
}

async function send(form) {
  const fields = Object.fromEntries(new FormData(form))
  const response = await report("/feedback", { ...here, ...fields, helpful: form.dataset.answer })
  if (!response.ok) return
  form.hidden = true
  widget.querySelector(".votes").hidden = true
  status.textContent = status.dataset.thanks
}

for (const button of widget?.querySelectorAll("[data-vote]") ?? []) {
  button.addEventListener("click", () => {
    showAnswer(button.dataset.vote)
    void report("/feedback/vote", { ...here, helpful: button.dataset.vote })
  })
}
for (const form of widget?.querySelectorAll("form") ?? []) {
  form.addEventListener("submit", (event) => {
    event.preventDefault()
    void send(form)
  })
}
