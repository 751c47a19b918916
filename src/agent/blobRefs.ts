import type { BlobRef, PageBlobs, Session, SessionEvent } from "./session"

/** What a page refers to, each once. */
function blobsOfPage(page: PageBlobs | undefined): BlobRef[] {
  const { html, cleaned, pruned, screenshot } = page ?? {}
  return [...new Set([html, cleaned, pruned, screenshot])].filter((ref) => ref !== undefined)
}

/** What a record refers to, each once. */
export function blobsOfSession({ steps, last }: Pick<Session, "steps" | "last">): BlobRef[] {
  const looks = [...steps.flatMap(({ observation, actions }) => [observation, ...actions]), last]
  return [...new Set(looks.flatMap((look) => blobsOfPage(look?.page)))]
}

/** What must be stored before the event is. */
export function blobsOfEvent(event: SessionEvent): BlobRef[] {
  switch (event.type) {
    case "recorded":
      return blobsOfPage(event.page)
    case "intent":
      return blobsOfPage(event.action.page)
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
