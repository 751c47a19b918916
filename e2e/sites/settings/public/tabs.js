// Tabs as in the ARIA Authoring Practices; the address remembers which one is open.

const tabs = [...document.querySelectorAll("[role=tab]")]

function show(tab) {
  for (const one of tabs) {
    const isShown = one === tab
    one.setAttribute("aria-selected", String(isShown))
    one.tabIndex = isShown ? 0 : -1
    document.getElementById(one.getAttribute("aria-controls")).hidden = !isShown
  }
}

function openFromAddress() {
  show(tabs.find((tab) => tab.id === `tab-${location.hash.slice(1)}`) ?? tabs[0])
}

function open(tab) {
  show(tab)
  history.replaceState(null, "", `#${tab.id.slice("tab-".length)}`)
}

const steps = { ArrowDown: 1, ArrowRight: 1, ArrowUp: -1, ArrowLeft: -1 }

for (const [index, tab] of tabs.entries()) {
  tab.addEventListener("click", () => open(tab))
  tab.addEventListener("keydown", (event) => {
    const step = steps[event.key]
    if (!step) return
    event.preventDefault()
    const next = tabs[(index + step + tabs.length) % tabs.length]
    open(next)
    next.focus()
  })
}

addEventListener("hashchange", openFromAddress)
openFromAddress()
