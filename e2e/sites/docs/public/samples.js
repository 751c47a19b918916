import { here, report, say } from "./report.js"

const nameOf = (tab) => tab.textContent.trim()

/** Shows the tab of that name in every sample of the group that has one. */
function showTab(group, name) {
  for (const tab of document.querySelectorAll(`.tabs[data-group="${group}"] [role=tab]`)) {
    const isChosen = nameOf(tab) === name
    tab.setAttribute("aria-selected", String(isChosen))
    tab.tabIndex = isChosen ? 0 : -1
    document.getElementById(tab.getAttribute("aria-controls")).hidden = !isChosen
  }
}

function chooseTab(tab) {
  const { group } = tab.closest(".tabs").dataset
  showTab(group, nameOf(tab))
  void report("/tabs", { group, tab: nameOf(tab) })
}

function moveBetweenTabs(event) {
  const step = { ArrowRight: 1, ArrowLeft: -1 }[event.key]
  if (step === undefined) return
  const tabs = [...event.currentTarget.querySelectorAll("[role=tab]")]
  const next = tabs.at((tabs.indexOf(event.target) + step) % tabs.length)
  next.focus()
  chooseTab(next)
}

for (const list of document.querySelectorAll("[role=tablist]")) {
  list.addEventListener("click", ({ target }) => {
    const tab = target.closest("[role=tab]")
    if (tab) chooseTab(tab)
  })
  list.addEventListener("keydown", moveBetweenTabs)
}

async function copy(button) {
  const code = button.parentElement.querySelector("code").textContent
  void report("/copied", { ...here, code })
  try {
    await navigator.clipboard.writeText(code)
    say("copied")
  } catch {
    // Not allowed to: the code is selected instead, for Ctrl+C.
    getSelection().selectAllChildren(button.parentElement.querySelector("code"))
  }
  button.classList.add("copied")
  button.addEventListener("blur", () => button.classList.remove("copied"), { once: true })
}

for (const button of document.querySelectorAll(".copy")) {
  button.addEventListener("click", () => void copy(button))
}
