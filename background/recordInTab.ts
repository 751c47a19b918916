import { contentIn } from "./contentIn"
import { ensureContent } from "./inject"
import { classifyFailure } from "./pageFailure"
import { readTabState } from "./tabState"
import { within } from "./waits"

/** Milliseconds that a frame has to tell what it has heard. */
const STOP_CAP = 1500
/** Milliseconds for the frames of a page to be there. */
const START_CAP = 10_000

/**
 * Has every frame of the tab's page listen, and tell its document with `pages`; resolves with why none does, for the
 * person.
 */
export async function recordInTab(tabId: number, pages: boolean): Promise<string | undefined> {
  try {
    const frames = await ensureContent(tabId, AbortSignal.timeout(START_CAP))
    await Promise.all(
      frames.map(({ frameId }) =>
        within(contentIn(tabId, frameId).startRecording({ pages }), STOP_CAP).catch(() => {}),
      ),
    )
    return undefined
  } catch (error) {
    // It goes on loading, and is asked again then.
    if (["document-gone", "no-receiver", "tab-closed"].includes(classifyFailure(error))) return undefined
    const state = await readTabState(tabId)
    return state.usable ? undefined : `What you do here is not recorded. ${state.why}`
  }
}

/** Waits until the frames have told all they heard. One that is gone, or hangs, is not waited for. */
export async function stopInTab(tabId: number, frameIds: readonly number[]): Promise<void> {
  await Promise.all(
    frameIds.map((frameId) => within(contentIn(tabId, frameId).stopRecording({}), STOP_CAP).catch(() => {})),
  )
}
