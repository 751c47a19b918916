import type { BlobRef, Observation, PageBlobs, Session } from "../../src/agent/session"

/** The record without what it refers to and is not there. */
export function keepPages(session: Session, isThere: (ref: BlobRef) => boolean): Session {
  const keep = ({ page, ...observation }: Observation): Observation => {
    const kept = Object.fromEntries(Object.entries(page ?? {}).filter(([, ref]) => isThere(ref))) as PageBlobs
    return Object.keys(kept).length === 0 ? observation : { ...observation, page: kept }
  }
  const steps = session.steps.map((step) => ({ ...step, observation: keep(step.observation) }))
  return { ...session, steps, ...(session.last && { last: keep(session.last) }) }
}
