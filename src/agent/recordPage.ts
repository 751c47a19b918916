import type { Perception } from "./perceive"
import type { AgentPorts, PageRecord } from "./ports"
import type { ActionPage, Observation, Place } from "./session"

type RecordingPorts = Pick<AgentPorts, "emit" | "recordPage">

const FAILED: PageRecord = {
  page: {},
  omitted: [{ part: "page", reason: "failed" }],
  idOf: () => undefined,
}

/** Begins to store the page of a look, once, so that it goes on while the model thinks. */
export function startRecording(
  { recordPage }: Pick<AgentPorts, "recordPage">,
  seen: Perception,
): Promise<PageRecord | undefined> {
  seen.record ??= (async () => recordPage?.(seen))().catch(() => FAILED)
  return seen.record
}

/** Journals the page that the step of this index was decided on. What cannot be stored is said in the record. */
export async function recordStep(ports: RecordingPorts, index: number, seen: Perception): Promise<void> {
  const record = await startRecording(ports, seen)
  if (!record) return
  const { mind2web } = record
  await ports.emit({ type: "recorded", index, ...storedOf(record), ...(mind2web && { mind2web }) })
}

/** Backend node ids of the element to act on; none when its page is not stored. */
export async function findPositives({ record }: Perception, place: Place): Promise<string[]> {
  const id = (await record)?.idOf(place)
  return id === undefined ? [] : [id]
}

/** The page of a look that is not its step's: an earlier action of the step has changed what that was decided on. */
export async function recordAction(
  ports: Pick<AgentPorts, "recordPage">,
  seen: Perception,
  place: Place,
): Promise<ActionPage | undefined> {
  const record = await startRecording(ports, seen)
  if (!record) return undefined
  const { mind2web } = record
  const positives = await findPositives(seen, place)
  return { ...storedOf(record), ...(mind2web && { mind2web: { positives, ...mind2web } }) }
}

/** A look with its page stored, as the record keeps it. */
export async function withStoredPage(
  ports: Pick<AgentPorts, "recordPage">,
  seen: Perception,
): Promise<Observation> {
  const record = await startRecording(ports, seen)
  return { ...seen.observation, ...(record && storedOf(record)) }
}

function storedOf({ page, omitted }: PageRecord): Pick<Observation, "omitted"> & Pick<PageRecord, "page"> {
  return { page, ...(omitted.length > 0 && { omitted }) }
}
