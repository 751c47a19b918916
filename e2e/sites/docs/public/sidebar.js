const sidebar = document.getElementById("sidebar")

sidebar.addEventListener("click", ({ target }) => {
  const button = target.closest("button[aria-expanded]")
  if (!button) return
  const isOpen = button.getAttribute("aria-expanded") !== "true"
  button.setAttribute("aria-expanded", String(isOpen))
  document.getElementById(button.getAttribute("aria-controls")).hidden = !isOpen
})

// On narrow screens the whole sidebar is behind a button.
const menuButton = document.getElementById("menu-button")
menuButton.addEventListener("click", () => {
  const isOpen = sidebar.classList.toggle("open")
  menuButton.setAttribute("aria-expanded", String(isOpen))
})
