const form = document.getElementById("search")
const typingPause = 150

for (const field of form.querySelectorAll(".combobox")) suggestPlaces(field)
for (const field of form.querySelectorAll(".stepper")) countWithButtons(field)
form.addEventListener("change", (event) => event.target.name === "trip" && showReturnDate())
document.getElementById("swap").addEventListener("click", swapPlaces)
showReturnDate()

function showReturnDate() {
  const isOneWay = form.elements.trip.value === "one-way"
  const field = form.querySelector('[data-calendar="return"]')
  field.hidden = isOneWay
  field.querySelector("input").disabled = isOneWay
}

function swapPlaces() {
  const { from, to } = form.elements
  ;[from.value, to.value] = [to.value, from.value]
}

function countWithButtons(field) {
  const output = field.querySelector("output")
  const input = field.querySelector("input")
  const least = Number(field.dataset.least)
  const show = (value) => {
    output.value = input.value = String(value)
    field.querySelector('[data-step="-1"]').disabled = value <= least
    field.querySelector('[data-step="1"]').disabled = value >= 9
  }
  field.addEventListener("click", (event) => {
    const step = event.target.closest("[data-step]")?.dataset.step
    if (step) show(Number(input.value) + Number(step))
  })
  show(Number(input.value))
}

/** An editable combobox with a list, after the ARIA Authoring Practices. */
function suggestPlaces(field) {
  const input = field.querySelector("input")
  const list = field.querySelector("[role=listbox]")
  const status = field.querySelector("[role=status]")
  let waiting
  let fetching

  const close = () => {
    clearTimeout(waiting)
    fetching?.abort()
    list.hidden = true
    input.setAttribute("aria-expanded", "false")
    input.removeAttribute("aria-activedescendant")
  }

  const open = (places) => {
    list.replaceChildren(...places.map((place, index) => toOption(place, `${input.id}-option-${index}`)))
    list.hidden = places.length === 0
    input.setAttribute("aria-expanded", String(places.length > 0))
    input.removeAttribute("aria-activedescendant")
    status.textContent = places.length === 0 ? "No places found" : `${places.length} places found`
  }

  const load = async () => {
    fetching?.abort()
    fetching = new AbortController()
    const { signal } = fetching
    try {
      const answer = await fetch(`/api/places?q=${encodeURIComponent(input.value)}`, { signal })
      const places = await answer.json()
      if (!signal.aborted && document.activeElement === input) open(places)
    } catch (error) {
      if (error.name !== "AbortError") close()
    }
  }

  const pick = (option) => {
    input.value = option.dataset.value
    close()
  }

  const activate = (step) => {
    const options = [...list.children]
    const now = options.findIndex((option) => option.ariaSelected === "true")
    const next = options[(now + step + options.length) % options.length]
    for (const option of options) option.ariaSelected = String(option === next)
    input.setAttribute("aria-activedescendant", next.id)
    next.scrollIntoView({ block: "nearest" })
  }

  input.addEventListener("input", () => {
    clearTimeout(waiting)
    if (input.value.trim() === "") close()
    else waiting = setTimeout(load, typingPause)
  })
  input.addEventListener("blur", close)
  input.addEventListener("keydown", (event) => {
    if (list.hidden) return
    const active = list.querySelector('[aria-selected="true"]')
    if (event.key === "ArrowDown") activate(1)
    else if (event.key === "ArrowUp") activate(active ? -1 : 0)
    else if (event.key === "Enter" && active) pick(active)
    else if (event.key === "Escape") close()
    else return
    event.preventDefault()
  })
  // The field keeps the focus, so that its blur does not close the list before the click.
  list.addEventListener("mousedown", (event) => event.preventDefault())
  list.addEventListener("click", (event) => {
    const option = event.target.closest("[role=option]")
    if (option) pick(option)
  })
}

function toOption({ value, city, airport, code }, id) {
  const option = document.createElement("li")
  option.id = id
  option.role = "option"
  option.ariaSelected = "false"
  option.dataset.value = value
  const names = document.createElement("span")
  names.append(`${city} `, Object.assign(document.createElement("small"), { textContent: airport }))
  option.append(names, " ", Object.assign(document.createElement("b"), { textContent: code }))
  return option
}
