/**
 * Playwright 1.65 throws out of its own message queue when a browser is killed while it names a new object of a page
 * that is gone by then. Whoever waits for that browser is told in the ordinary way, so that this process may go on.
 */
export function outliveLostBrowsers(): void {
  process.on("uncaughtException", (error: unknown, origin) => {
    if (origin === "uncaughtException" && isOfLostBrowser(error)) return
    console.error(error)
    process.exit(1)
  })
}

/** What `_createRemoteObject` of playwright-core says, and nothing like it from elsewhere. */
export function isOfLostBrowser(error: unknown): boolean {
  return (
    error instanceof Error &&
    /^Cannot find parent object \S+ to create \S+$/.test(error.message) &&
    /[\\/]playwright-core[\\/]/.test(error.stack ?? "")
  )
}
