import { post } from "./api.js"
import { reload } from "./navigation.js"

const toast = document.getElementById("toast")
const text = toast.querySelector("[role=status]")
const undo = toast.querySelector("[data-undo]")
const visibleMs = 10_000
let timer

export function showToast(message, { canUndo = false } = {}) {
  clearTimeout(timer)
  text.textContent = message
  undo.hidden = !canUndo
  toast.hidden = false
  timer = setTimeout(hide, visibleMs)
}

function hide() {
  toast.hidden = true
  text.textContent = ""
}

undo.addEventListener("click", async () => {
  const answer = await post("/undo", {})
  await reload()
  showToast(answer.error ?? answer.message)
})

toast.querySelector("[data-dismiss]").addEventListener("click", hide)
