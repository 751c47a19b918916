// Pages are swapped instead of loaded, so that a mail being written stays open. Without this file the links still work.

const main = document.getElementById("main")
let visits = 0

export async function visit(url, { push = true } = {}) {
  const number = ++visits
  const response = await fetch(url)
  const next = new DOMParser().parseFromString(await response.text(), "text/html")
  if (number !== visits) return
  if (push) history.pushState(null, "", response.url)
  show(next)
  window.scrollTo(0, 0)
  main.focus({ preventScroll: true })
}

/** Shows the same page again, with what has changed. */
export async function reload() {
  const number = ++visits
  const response = await fetch(location.href)
  const next = new DOMParser().parseFromString(await response.text(), "text/html")
  if (number === visits) show(next)
}

function show(next) {
  document.title = next.title
  main.replaceChildren(...next.getElementById("main").childNodes)
  document.getElementById("views").replaceChildren(...next.getElementById("views").childNodes)
  document.querySelector(".search input").value = next.querySelector(".search input").value
}

document.addEventListener("click", (event) => {
  const link = event.target.closest("a[href]")
  if (!link || event.defaultPrevented || event.ctrlKey || event.metaKey || event.shiftKey) return
  if (link.origin !== location.origin || link.hash || link.dataset.compose) return
  event.preventDefault()
  closeSidebar()
  visit(link.href)
})

document.querySelector(".search").addEventListener("submit", (event) => {
  event.preventDefault()
  visit(`/search?${new URLSearchParams(new FormData(event.target))}`)
})

window.addEventListener("popstate", () => visit(location.href, { push: false }))

/* The sidebar is a drawer on small screens. */

const toggle = document.getElementById("menu-toggle")

toggle.addEventListener("click", () => {
  const isOpen = document.body.classList.toggle("sidebar-open")
  toggle.setAttribute("aria-expanded", isOpen)
})

function closeSidebar() {
  document.body.classList.remove("sidebar-open")
  toggle.setAttribute("aria-expanded", "false")
}
