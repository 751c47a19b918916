// Sends what was changed, and says how it went.

/** Sends fields and returns the answer, or null when the person did not give the password that it needs. */
export async function send(path, fields = {}) {
  const response = await fetch(path, { method: "POST", body: new URLSearchParams(fields) })
  const answer = await response.json()
  if (answer.needs === "password") return (await askForPassword()) ? send(path, fields) : null
  return { isDone: response.ok, ...answer }
}

/** As `send`, then goes where the answer leads or shows its message. */
export async function sendAndTell(path, fields) {
  const answer = await send(path, fields)
  if (!answer) return false
  if (answer.location) location.assign(answer.location)
  else if (answer.reload) location.reload()
  else toast(answer.message, answer.isDone)
  return answer.isDone
}

export function toast(message, isGood = true) {
  const note = document.createElement("p")
  note.className = isGood ? "toast" : "toast bad"
  note.textContent = message
  document.getElementById("toasts").replaceChildren(note)
  fade(note)
}

function fade(note) {
  setTimeout(() => note.remove(), 6000)
}

/** Resolves when the dialog that checks the password was answered. */
function askForPassword() {
  const dialog = document.getElementById("access-dialog")
  dialog.returnValue = ""
  dialog.showModal()
  return new Promise((resolve) => {
    dialog.addEventListener("close", () => resolve(dialog.returnValue === "sent"), { once: true })
  })
}

for (const note of document.querySelectorAll(".toast")) fade(note)
