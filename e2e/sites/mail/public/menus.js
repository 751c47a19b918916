// Menu buttons as in the ARIA Authoring Practices.

const openButton = () => document.querySelector('[aria-haspopup="menu"][aria-expanded="true"]')
const menuOf = (button) => document.getElementById(button.getAttribute("aria-controls"))
const itemsOf = (button) => [...menuOf(button).querySelectorAll("[role^=menuitem]")]

function open(button) {
  close()
  button.setAttribute("aria-expanded", "true")
  menuOf(button).hidden = false
  itemsOf(button)[0].focus()
}

function close() {
  const button = openButton()
  if (!button) return
  button.setAttribute("aria-expanded", "false")
  menuOf(button).hidden = true
}

document.addEventListener("click", (event) => {
  const button = event.target.closest('[aria-haspopup="menu"]')
  if (!button) close()
  else if (button === openButton()) close()
  else open(button)
})

document.addEventListener("keydown", (event) => {
  const button = openButton()
  if (!button) return
  const items = itemsOf(button)
  const at = items.indexOf(document.activeElement)
  if (event.key === "Escape") {
    close()
    button.focus()
  } else if (event.key === "Tab") close()
  else if (event.key === "ArrowDown") items[(at + 1) % items.length].focus()
  else if (event.key === "ArrowUp") items.at(at - 1).focus()
  else return
  if (event.key !== "Tab") event.preventDefault()
})
