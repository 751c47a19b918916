import type { PageSnapshot } from "./snapshot"

/** The document of each frame: equal in two snapshots when the frame still shows the same one. */
export function documentsOf({ frames }: Pick<PageSnapshot, "frames">): Map<number, string> {
  return new Map(frames.map(({ frameId, documentId, url }) => [frameId, documentId ?? withoutFragment(url)]))
}

export function withoutFragment(url: string): string {
  return url.replace(/#.*$/s, "")
}
