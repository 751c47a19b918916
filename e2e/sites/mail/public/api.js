/** Sends a form to the server. What goes wrong comes back as `error`. */
export async function post(path, fields) {
  try {
    const response = await fetch(path, { method: "POST", body: new URLSearchParams(fields) })
    return await response.json()
  } catch {
    return { error: "Larkmail cannot be reached. Try again." }
  }
}
