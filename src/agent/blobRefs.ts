import type { BlobRef, PageBlobs, Session, SessionEvent } from "./session"

/** What a page refers to, each once. */
export function blobsOfPage(page: PageBlobs | undefined): BlobRef[] {
  const { html, cleaned, pruned, screenshot } = page ?? {}
  return [...new Set([html, cleaned, pruned, screenshot])].filter((ref) => ref !== undefined)
}

/** What a record refers to, each once. */
export function blobsOfSession({ steps, last }: Pick<Session, "steps" | "last">): BlobRef[] {
  const looks = [...steps.map(({ observation }) => observation), ...(last ? [last] : [])]
  return [...new Set(looks.flatMap(({ page }) => blobsOfPage(page)))]
}

/** What must be stored before the event is. */
export function blobsOfEvent(event: SessionEvent): BlobRef[] {
  switch (event.type) {
    case "recorded":
      return blobsOfPage(event.page)
    case "planned":
      return blobsOfPage(event.observation.page)
    case "ended":
      return blobsOfPage(event.last?.page)
    case "imported":
      return blobsOfSession(event.session)
    default:
      return []
  }
}
