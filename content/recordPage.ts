import type { Secret } from "../src/page/redact"
import type { RecordedFrame } from "../src/protocol/content"
import type { OpenShadowRoot } from "./dom"
import { readMind2webTree, TooLargeError } from "./mind2webTree"
import type { ElementMap } from "./nodes"

export type RecordOptions = {
  map: ElementMap
  secrets: readonly Secret[]
  openShadowRoot: OpenShadowRoot
  /** Elements of the map whose backend node ids are wanted. */
  nodeIds: readonly number[]
}

/** Characters of all names, values and texts of a document; more are not kept. */
const MAX_LENGTH = 8_000_000

/** One frame in Mind2Web's form, without what is in its own frames: they answer for themselves. */
export function recordFrame(
  doc: Document,
  { map, secrets, openShadowRoot, nodeIds }: RecordOptions,
): RecordedFrame {
  try {
    const { tree, idOf, hides } = readMind2webTree(doc, {
      secrets,
      openShadowRoot,
      withFrames: false,
      maxLength: MAX_LENGTH,
    })
    const ids = nodeIds.flatMap((nodeId): [number, string][] => {
      const element = map.elementOf(nodeId)
      const id = element && idOf(element)
      return id === undefined ? [] : [[nodeId, id]]
    })
    return { status: "recorded", tree, ids, hides }
  } catch (error) {
    if (error instanceof TooLargeError) return { status: "too-large" }
    throw error
  }
}
