import type { Perception } from "../src/agent/perceive"
import type { PageRecord } from "../src/agent/ports"
import type { Omission, Place } from "../src/agent/session"
import { pageForms } from "../src/mind2web/pageForms"
import type { TreeElement } from "../src/mind2web/tree"
import type { Blobs } from "./blobs"
import type { RecordedTree } from "./joinFrames"
import { isQuotaExceeded } from "./store"

/** An element that an action may name, with how relevant it is to the task. */
export type RankedPlace = Place & { score: number }

/** Stores a page in Mind2Web's form, with the elements that actions may name as its candidates. */
export async function storePage(
  blobs: Pick<Blobs, "put">,
  { tree, idOf }: { tree: TreeElement; idOf: RecordedTree["idOf"] },
  ranked: readonly RankedPlace[],
): Promise<Required<Pick<PageRecord, "page" | "mind2web">>> {
  const scores = new Map<string, number>()
  for (const place of ranked.toSorted((a, b) => b.score - a.score)) {
    const id = idOf(place)
    if (id !== undefined && !scores.has(id)) scores.set(id, Math.round(place.score * 1000) / 1000)
  }
  const { candidates, ...forms } = pageForms(tree, [...scores.keys()])
  const put = (text: string) => blobs.put(new TextEncoder().encode(text), "text/html")
  const [html, cleaned, pruned] = await Promise.all([put(forms.html), put(forms.cleaned), put(forms.pruned)])
  return {
    page: { html, cleaned, pruned },
    mind2web: { candidates, scores: candidates.map((id) => scores.get(id) ?? 0) },
  }
}

/** The elements of a look that an action may name. */
export function rankedPlaces({ page }: Pick<Perception, "page">): RankedPlace[] {
  return page.ranked.flatMap(({ candidate: { control, virtual }, score }) =>
    control && !virtual ? [{ frameId: control.frameId, nodeId: control.nodeId, score }] : [],
  )
}

export function withoutPage(reason: Omission["reason"]): PageRecord {
  return { page: {}, omitted: [{ part: "page", reason }], idOf: () => undefined }
}

/** Why a page could not be stored. */
export function reasonOf(error: unknown): "disk" | "failed" {
  return isQuotaExceeded(error) ? "disk" : "failed"
}
