// Dialogs, menus, switches and toasts of the back office.

const toasts = document.querySelector(".toasts")
const toastShownMs = 10_000

function fadeToast(toast) {
  setTimeout(() => toast.remove(), toastShownMs)
}

function showToast(text) {
  const toast = document.createElement("p")
  const words = document.createElement("span")
  words.textContent = text
  toast.className = "toast"
  toast.append(words)
  toasts.replaceChildren(toast)
  fadeToast(toast)
}

for (const toast of toasts.children) fadeToast(toast)

// Dialogs

function fillDialog(dialog, values) {
  for (const spot of dialog.querySelectorAll("[data-fill]"))
    spot.textContent = values[spot.dataset.fill] ?? ""
  for (const field of dialog.querySelectorAll("input, select")) {
    if (field.name in values) field.value = values[field.name]
    else if (field.type === "text") field.value = ""
  }
  const form = dialog.querySelector("form")
  form.action = form.dataset.action.replace("{id}", encodeURIComponent(values.id ?? ""))
}

function openDialog(opener) {
  const dialog = document.getElementById(opener.dataset.dialog)
  fillDialog(dialog, JSON.parse(opener.dataset.values))
  dialog.showModal()
}

// Menus

function closeMenus() {
  for (const opener of document.querySelectorAll('[data-menu][aria-expanded="true"]')) {
    opener.setAttribute("aria-expanded", "false")
    opener.nextElementSibling.hidden = true
  }
}

function openMenu(opener) {
  closeMenus()
  opener.setAttribute("aria-expanded", "true")
  opener.nextElementSibling.hidden = false
  opener.nextElementSibling.querySelector('[role="menuitem"]').focus()
}

function moveInMenu(event) {
  const menu = event.target.closest('[role="menu"]')
  if (event.key === "Escape") {
    closeMenus()
    menu?.previousElementSibling.focus()
  }
  const step = { ArrowDown: 1, ArrowUp: -1 }[event.key]
  if (!menu || !step) return
  event.preventDefault()
  const items = [...menu.querySelectorAll('[role="menuitem"]')]
  items.at((items.indexOf(event.target) + step) % items.length).focus()
}

document.addEventListener("keydown", moveInMenu)

// Buttons that act without leaving the page

async function post(button) {
  button.disabled = true
  const response = await fetch(button.dataset.post, { method: "POST" })
  button.disabled = false
  if (!response.ok) return showToast("That did not work. Please reload the page and try again.")
  const { toast, checked, lastSent } = await response.json()
  if (checked) button.setAttribute("aria-checked", checked)
  if (lastSent) button.closest("tr").querySelector("[data-last-sent]").textContent = lastSent
  showToast(toast)
}

document.addEventListener("click", ({ target }) => {
  const button = target.closest("button, a")
  const opensMenu = button?.matches('[data-menu][aria-expanded="false"]')
  closeMenus()
  if (opensMenu) openMenu(button)
  if (button?.dataset.dialog) openDialog(button)
  if (button?.dataset.post) void post(button)
  if (button?.matches("[data-close]")) button.closest("dialog").close()
  if (button?.matches("[data-dismiss]")) button.closest(".toast").remove()
  if (button?.matches(".menu-toggle")) toggleSidebar(button)
})

function toggleSidebar(button) {
  const isOpen = document.getElementById("sidebar").classList.toggle("open")
  button.setAttribute("aria-expanded", String(isOpen))
}

// The list's filter, and the ticked rows

document
  .getElementById("list-filter")
  ?.addEventListener("change", ({ target }) => target.form.requestSubmit())

const bulk = document.getElementById("bulk-form")
if (bulk) {
  const all = document.querySelector("[data-select-all]")
  const boxes = [...document.querySelectorAll('input[form="bulk-form"]')]

  const update = () => {
    const count = boxes.filter((box) => box.checked).length
    bulk.hidden = count === 0
    bulk.querySelector("[data-selected]").textContent = String(count)
    if (all) all.checked = count === boxes.length
  }

  const tickAll = (checked) => {
    for (const box of boxes) box.checked = checked
    update()
  }

  for (const box of boxes) box.addEventListener("change", update)
  all?.addEventListener("change", () => tickAll(all.checked))
  bulk.querySelector("[data-clear]").addEventListener("click", () => tickAll(false))
}
