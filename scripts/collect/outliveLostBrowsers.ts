/**
 * Playwright 1.65 throws out of its own message queue when a browser is killed while it names a new object of a page
 * that is gone by then. Whoever waits for that browser is told in the ordinary way, so that this process may go on.
 */
export function outliveLostBrowsers(): void {
  process.on("uncaughtException", (error) => {
    if (/^Cannot find parent object /.test(error.message)) return
    console.error(error)
    process.exit(1)
  })
}
