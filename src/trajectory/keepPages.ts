import type { BlobRef, Observation, PageBlobs, Session } from "../agent/session"

/** The record without what it refers to and is not there. */
export function keepPages<S extends Session>(session: S, isThere: (ref: BlobRef) => boolean): S {
  const keep = ({ page, ...observation }: Observation): Observation => {
    const kept = Object.fromEntries(Object.entries(page ?? {}).filter(([, ref]) => isThere(ref))) as PageBlobs
    return Object.keys(kept).length === 0 ? observation : { ...observation, page: kept }
  }
  const steps = session.steps.map((step) => ({ ...step, observation: keep(step.observation) }))
  return { ...session, steps, ...(session.last && { last: keep(session.last) }) }
}
