// The menu of the account (a menu button as in the ARIA Authoring Practices) and that of narrow screens.

const button = document.getElementById("account-button")
const menu = document.getElementById("account-menu")
const items = [...menu.querySelectorAll("[role=menuitem]")]

function setOpen(isOpen) {
  menu.hidden = !isOpen
  button.setAttribute("aria-expanded", String(isOpen))
  if (isOpen) items[0].focus()
}

function step(by) {
  const at = items.indexOf(document.activeElement)
  items[(at + by + items.length) % items.length].focus()
}

button.addEventListener("click", () => setOpen(menu.hidden))

button.addEventListener("keydown", (event) => {
  if (event.key !== "ArrowDown") return
  event.preventDefault()
  setOpen(true)
})

menu.addEventListener("keydown", (event) => {
  if (event.key === "ArrowDown") step(1)
  else if (event.key === "ArrowUp") step(-1)
  else if (event.key === "Escape") {
    setOpen(false)
    button.focus()
  } else return
  event.preventDefault()
})

document.addEventListener("click", (event) => {
  if (!menu.hidden && !event.target.closest(".account")) setOpen(false)
})

const menuButton = document.querySelector(".menu-button")
menuButton.addEventListener("click", () => {
  const isOpen = document.getElementById("nav").classList.toggle("open")
  menuButton.setAttribute("aria-expanded", String(isOpen))
})
