const menuButton = document.querySelector(".menu-button")
const mobileMenu = document.getElementById("mobile-menu")

menuButton.addEventListener("click", () => {
  mobileMenu.hidden = !mobileMenu.hidden
  menuButton.setAttribute("aria-expanded", String(!mobileMenu.hidden))
})

document.getElementById("sort")?.addEventListener("change", (event) => event.target.form.requestSubmit())
