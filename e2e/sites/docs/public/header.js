import { here, report, say } from "./report.js"

const versionSelect = document.getElementById("version-select")
versionSelect.addEventListener("change", () => versionSelect.form.requestSubmit())

const themeSwitch = document.getElementById("theme-switch")
themeSwitch.addEventListener("click", () => {
  const theme = document.documentElement.dataset.theme === "dark" ? "light" : "dark"
  document.documentElement.dataset.theme = theme
  themeSwitch.setAttribute("aria-checked", String(theme === "dark"))
  void report("/theme", { theme })
})

document.getElementById("dismiss-announcement")?.addEventListener("click", () => {
  document.getElementById("announcement").remove()
  void report("/announcement", {})
})

const saveButton = document.getElementById("save-page")
saveButton?.addEventListener("click", async () => {
  const saved = saveButton.getAttribute("aria-pressed") !== "true"
  const response = await report("/saved", { ...here, saved })
  if (!response.ok) return
  saveButton.setAttribute("aria-pressed", String(saved))
  document.getElementById("saved-count").textContent = await response.text()
  say(saved ? "saved" : "unsaved")
})

// The language menu is a menu button of the ARIA Authoring Practices.
const languageButton = document.getElementById("language-button")
const languageMenu = document.getElementById("language-menu")
const items = [...languageMenu.querySelectorAll("[role=menuitem]")]

function showMenu(isOpen) {
  languageMenu.hidden = !isOpen
  languageButton.setAttribute("aria-expanded", String(isOpen))
}

function moveFocus(event) {
  const at = items.indexOf(document.activeElement)
  const next = { ArrowDown: at + 1, ArrowUp: at - 1, Home: 0, End: -1 }[event.key]
  if (next === undefined) return
  event.preventDefault()
  items.at(next % items.length).focus()
}

languageButton.addEventListener("click", () => {
  showMenu(languageMenu.hidden)
  if (!languageMenu.hidden) items[0].focus()
})
languageMenu.addEventListener("keydown", (event) => {
  moveFocus(event)
  if (event.key === "Tab") showMenu(false)
  if (event.key !== "Escape") return
  showMenu(false)
  languageButton.focus()
})
document.addEventListener("click", ({ target }) => {
  if (!languageButton.form.contains(target)) showMenu(false)
})
