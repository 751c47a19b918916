import type { BrowserContext, Frame, Page } from "playwright"

/**
 * Does the work, then deletes what the sites that were opened meanwhile have kept in the profile, so that the next task
 * finds it as the first did. The extension's own data stays.
 */
export async function forgetSites<T>(context: BrowserContext, work: () => Promise<T>): Promise<T> {
  const origins = new Set<string>()
  const note = (frame: Frame): void => void origins.add(originOf(frame.url()))
  const watch = (page: Page): void => void page.on("framenavigated", note)
  context.on("page", watch)
  try {
    const result = await work()
    await forget(context, [...origins])
    return result
  } finally {
    context.off("page", watch)
  }
}

async function forget(context: BrowserContext, origins: string[]): Promise<void> {
  await context.clearCookies()
  const [page] = context.pages()
  if (!page) return
  const devtools = await context.newCDPSession(page)
  for (const origin of origins.filter((each) => each.startsWith("http")))
    await devtools.send("Storage.clearDataForOrigin", { origin, storageTypes: "all" })
  await devtools.detach()
}

function originOf(url: string): string {
  return URL.canParse(url) ? new URL(url).origin : ""
}
