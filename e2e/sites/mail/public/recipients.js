// An editable combobox with a list of contacts (ARIA Authoring Practices), for several recipients with commas between.

const contacts = JSON.parse(document.getElementById("contacts-data").textContent)
const shown = 6

export function setUpRecipients(input) {
  const list = document.getElementById(`${input.name}-list`)
  const hint = document.getElementById(`${input.name}-hint`)
  let active = -1

  const lastPart = () => input.value.split(",").at(-1).trim()

  function update() {
    const typed = lastPart().toLowerCase()
    const found = typed === "" ? [] : contacts.filter((contact) => fits(contact, typed)).slice(0, shown)
    list.replaceChildren(...found.map(optionOf))
    hint.textContent =
      typed !== "" && !typed.includes("@") && found.length === 0 ? "No matching contacts" : ""
    setOpen(found.length > 0)
  }

  function optionOf(contact, index) {
    const option = document.createElement("li")
    option.id = `${list.id}-${index}`
    option.role = "option"
    option.ariaSelected = "false"
    option.dataset.value = `${contact.name} <${contact.email}>`
    const name = document.createElement("strong")
    name.textContent = contact.name
    option.append(name, ` ${contact.email}`)
    return option
  }

  function setOpen(isOpen) {
    list.hidden = !isOpen
    input.setAttribute("aria-expanded", isOpen)
    setActive(-1)
  }

  function setActive(index) {
    active = index
    const options = [...list.children]
    for (const [at, option] of options.entries()) option.ariaSelected = String(at === index)
    if (options[index]) input.setAttribute("aria-activedescendant", options[index].id)
    else input.removeAttribute("aria-activedescendant")
  }

  function choose(option) {
    const before = input.value
      .split(",")
      .slice(0, -1)
      .map((part) => part.trim())
    input.value = [...before, option.dataset.value].join(", ")
    setOpen(false)
    hint.textContent = ""
    input.dispatchEvent(new Event("change", { bubbles: true }))
  }

  input.addEventListener("input", update)
  input.addEventListener("blur", () => setOpen(false))
  input.addEventListener("keydown", (event) => {
    if (list.hidden) return
    const count = list.children.length
    if (event.key === "ArrowDown") setActive((active + 1) % count)
    else if (event.key === "ArrowUp") setActive((active + count - 1) % count)
    else if (event.key === "Enter" && active >= 0) choose(list.children[active])
    else if (event.key === "Escape") setOpen(false)
    else return
    event.preventDefault()
  })
  // The field keeps the focus, else the list would be gone before the click.
  list.addEventListener("mousedown", (event) => event.preventDefault())
  list.addEventListener("click", (event) => {
    const option = event.target.closest("[role=option]")
    if (option) choose(option)
  })
}

function fits({ name, email }, typed) {
  return email.startsWith(typed) || ` ${name.toLowerCase()}`.includes(` ${typed}`)
}
