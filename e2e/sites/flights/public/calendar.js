// A date field with a calendar beside it, after the ARIA Authoring Practices' date picker dialog.
const locale = "en-GB"
const monthName = new Intl.DateTimeFormat(locale, { month: "long", year: "numeric", timeZone: "UTC" })
const dayName = new Intl.DateTimeFormat(locale, { dateStyle: "full", timeZone: "UTC" })
const dateName = new Intl.DateTimeFormat(locale, { dateStyle: "long", timeZone: "UTC" })
const weekdays = ["Mo", "Tu", "We", "Th", "Fr", "Sa", "Su"]
const today = new Date(document.body.dataset.today)
const lastMonth = new Date(Date.UTC(today.getUTCFullYear(), today.getUTCMonth() + 10, 1))

for (const field of document.querySelectorAll("[data-calendar]")) attachCalendar(field)

function attachCalendar(field) {
  const input = field.querySelector("input")
  const opener = field.querySelector("button")
  let dialog = null

  const close = () => {
    dialog?.remove()
    dialog = null
    opener.setAttribute("aria-expanded", "false")
  }

  const pick = (date) => {
    input.value = dateName.format(date)
    input.dispatchEvent(new Event("change", { bubbles: true }))
    close()
    input.focus()
  }

  const show = (month) => {
    const next = buildCalendar(field.querySelector("label").textContent, month, { show, pick })
    if (dialog) dialog.replaceWith(next)
    else field.append(next)
    dialog = next
    opener.setAttribute("aria-expanded", "true")
  }

  opener.addEventListener("click", () => {
    if (dialog) return close()
    show(firstOfMonth(readDate(input.value) ?? today))
  })
  field.addEventListener("keydown", (event) => {
    if (event.key !== "Escape" || !dialog) return
    close()
    opener.focus()
  })
  document.addEventListener("click", (event) => {
    // A button that was replaced by the next month is no longer inside, though its click was.
    if (dialog && event.target.isConnected && !field.contains(event.target)) close()
  })
}

/** Only what the calendar itself writes: the server reads all the other ways. */
function readDate(text) {
  const time = Date.parse(`${text} UTC`)
  return /^\d{1,2} [A-Z]\w+ \d{4}$/.test(text) && time >= today.getTime() ? new Date(time) : null
}

function firstOfMonth(date, shift = 0) {
  return new Date(Date.UTC(date.getUTCFullYear(), date.getUTCMonth() + shift, 1))
}

function buildCalendar(label, month, { show, pick }) {
  const dialog = element("div", {
    className: "calendar",
    role: "dialog",
    ariaLabel: `Choose ${label.toLowerCase()}`,
  })
  const turn = (text, name, shift, isEnd) => {
    const button = element("button", {
      type: "button",
      className: "icon",
      textContent: text,
      ariaLabel: name,
    })
    button.disabled = isEnd
    button.addEventListener("click", () => show(firstOfMonth(month, shift)))
    return button
  }
  const head = element("div", { className: "calendar-head" })
  const heading = element("h2", { textContent: monthName.format(month), ariaLive: "polite" })
  head.append(
    turn("‹", "Previous month", -1, month <= today),
    heading,
    turn("›", "Next month", 1, month >= lastMonth),
  )
  dialog.append(head, buildDays(month, pick))
  return dialog
}

function buildDays(month, pick) {
  const table = element("table", { role: "grid" })
  const head = table.createTHead().insertRow()
  for (const name of weekdays) head.append(element("th", { textContent: name, scope: "col" }))
  const body = table.createTBody()
  let row = body.insertRow()
  const blanks = (month.getUTCDay() + 6) % 7
  for (let blank = 0; blank < blanks; blank++) row.insertCell()

  const date = new Date(month)
  while (date.getUTCMonth() === month.getUTCMonth()) {
    if (row.cells.length === 7) row = body.insertRow()
    row.insertCell().append(dayButton(new Date(date), pick))
    date.setUTCDate(date.getUTCDate() + 1)
  }
  return table
}

function dayButton(date, pick) {
  const button = element("button", {
    type: "button",
    textContent: String(date.getUTCDate()),
    ariaLabel: dayName.format(date),
  })
  button.disabled = date < today
  button.addEventListener("click", () => pick(date))
  return button
}

function element(name, properties) {
  return Object.assign(document.createElement(name), properties)
}
