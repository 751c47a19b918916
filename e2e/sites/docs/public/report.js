const article = document.querySelector("article[data-page]")

/** The documentation page that is open, as forms name it. */
export const here = article ? { page: article.dataset.page, version: article.dataset.version } : null

/** Says briefly that something was done, in one of the texts that the page brings along. */
export function say(what) {
  const toast = document.getElementById("toast")
  toast.textContent = toast.dataset[what]
  setTimeout(() => (toast.textContent = ""), 5000)
}

/** Tells the server; `keepalive` lets it arrive though the page is left at once. */
export function report(path, fields) {
  return fetch(path, { method: "POST", body: new URLSearchParams(fields), keepalive: true })
}
