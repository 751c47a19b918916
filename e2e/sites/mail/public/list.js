import { post } from "./api.js"
import { reload, visit } from "./navigation.js"
import { showToast } from "./toast.js"

const main = document.getElementById("main")
const boxes = () => [...main.querySelectorAll(".messages tbody input[type=checkbox]")]
const ticked = () => boxes().filter((box) => box.checked)

/** What a tool works on: the open message, or the ticked ones. */
function targets() {
  const open = main.querySelector("article[data-id]")
  return open ? [open] : ticked().map((box) => box.closest("tr"))
}

async function act(name, value, elements) {
  const fields = [
    ["act", name],
    ["value", value],
  ]
  const answer = await post("/act", [...fields, ...elements.map((element) => ["ids", element.dataset.id])])
  if (answer.error) showToast(answer.error)
  return answer
}

const leaving = ["archive", "delete", "spam", "move", "unread"]

async function useTool(name, value) {
  const elements = targets()
  const answer = await act(name, value, elements)
  if (answer.error) return
  const folder = elements[0].dataset.folder
  await (folder && leaving.includes(name) ? visit(folder) : reload())
  showToast(answer.message, { canUndo: true })
}

async function toggleStar(star) {
  const isOn = star.getAttribute("aria-pressed") === "true"
  const answer = await act(isOn ? "unstar" : "star", "", [star.closest("[data-id]")])
  if (!answer.error) star.setAttribute("aria-pressed", !isOn)
}

function showTicked() {
  const all = boxes()
  const chosen = ticked()
  const selectAll = document.getElementById("select-all")
  selectAll.checked = chosen.length === all.length
  selectAll.indeterminate = chosen.length > 0 && chosen.length < all.length
  document.getElementById("bulk").hidden = chosen.length === 0
  document.getElementById("ticked").textContent = `${chosen.length} selected`
  for (const box of all) box.closest("tr").classList.toggle("ticked", box.checked)
  for (const item of main.querySelectorAll("#label-menu [role=menuitemcheckbox]")) {
    const has = (box) => box.closest("tr").dataset.labels.split(" ").includes(item.dataset.value)
    item.setAttribute("aria-checked", chosen.length > 0 && chosen.every(has))
  }
}

main.addEventListener("change", (event) => {
  if (event.target.id === "select-all") for (const box of boxes()) box.checked = event.target.checked
  if (event.target.closest(".messages, #select-all")) showTicked()
})

main.addEventListener("click", (event) => {
  const star = event.target.closest("[data-star]")
  if (star) return toggleStar(star)
  const tool = event.target.closest("[data-act]")
  if (tool) return useTool(tool.dataset.act, tool.dataset.value ?? "")
  const label = event.target.closest("[role=menuitemcheckbox]")
  if (label) {
    const isOn = label.getAttribute("aria-checked") === "true"
    return useTool(isOn ? "unlabel" : "label", label.dataset.value)
  }
  if (event.target.closest("[data-refresh]")) return reload()
  openRow(event)
})

/** A click anywhere in a row opens its message; the tick box's cell is left to the box. */
function openRow(event) {
  if (event.target.closest("a, button, input, td:has(input)")) return
  event.target.closest(".messages tbody tr")?.querySelector("a").click()
}
