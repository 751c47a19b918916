import type { BrowserContext, Frame, Page } from "playwright"

/** A browser that is well forgets within this. */
const WELL_MS = 10_000

/**
 * Does the work, then deletes what the sites that were opened meanwhile have kept in the profile, so that the next task
 * finds it as the first did; after work that failed as far as the browser still can. The extension's own data stays.
 */
export async function forgetSites<T>(context: BrowserContext, work: () => Promise<T>): Promise<T> {
  const origins = new Set<string>()
  const note = (frame: Frame): void => void origins.add(originOf(frame.url()))
  const watch = (page: Page): void => void page.on("framenavigated", note)
  context.on("page", watch)
  try {
    const result = await work()
    await forget(context, origins)
    return result
  } catch (error) {
    // The browser may be one that lives on elsewhere, and is connected to again.
    await atMost(WELL_MS, forget(context, origins))
    throw error
  } finally {
    context.off("page", watch)
  }
}

async function forget(context: BrowserContext, origins: ReadonlySet<string>): Promise<void> {
  await context.clearCookies()
  const [page] = context.pages()
  if (!page) return
  const devtools = await context.newCDPSession(page)
  for (const origin of origins)
    if (origin.startsWith("http"))
      await devtools.send("Storage.clearDataForOrigin", { origin, storageTypes: "all" })
  await devtools.detach()
}

/** Resolves when the work has ended in any way, or has taken that long. */
async function atMost(ms: number, work: Promise<void>): Promise<void> {
  let timer: NodeJS.Timeout | undefined
  const late = new Promise<void>((resolve) => (timer = setTimeout(resolve, ms)))
  await Promise.race([work.catch(() => {}), late])
  clearTimeout(timer)
}

function originOf(url: string): string {
  return URL.canParse(url) ? new URL(url).origin : ""
}
