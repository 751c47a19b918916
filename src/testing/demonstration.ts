import type { EditEvent, PersonEvent, RawEvent, RawTarget, TabEvent } from "../demonstration/events"
import { demoSteps } from "../demonstration/steps"
import type { PageSnapshot } from "../page/snapshot"

/** One event with the page it was on; in the first tab and its main frame unless given. */
export type Heard = (PersonEvent | TabEvent | EditEvent) & Partial<Pick<RawEvent, "at" | "tabId" | "frameId">>

/** Events in order, each on a page, one second apart. The last page of each is how the tab was left. */
export function recorded(...heard: [Heard, PageSnapshot?][]): {
  events: RawEvent[]
  pageOf: (look: string) => PageSnapshot | undefined
} {
  const looks = new Map<PageSnapshot, string>()
  const events = heard.map(([event, page], seq): RawEvent => {
    if (page && !looks.has(page)) looks.set(page, `look ${looks.size}`)
    return { at: seq * 1000, tabId: 1, frameId: 0, seq, look: page && looks.get(page), ...event }
  })
  const pages = new Map([...looks].map(([page, look]) => [look, page]))
  return { events, pageOf: (look) => pages.get(look) }
}

/** The control of this id on the page, whose element keeps its id. */
export const on = (nodeId: number): RawTarget => ({ nodeId, element: `e${nodeId}` })

export const press = (target?: RawTarget, rest: object = {}): Heard => ({
  type: "press",
  by: "pointer",
  ...(target && { target }),
  ...rest,
})

export const typed = (target: RawTarget, value: string): Heard => ({ type: "value", target, value })

/** The subgoals that are left of what was heard. */
export function subgoals(...heard: [Heard, PageSnapshot?][]): string[] {
  const { events, pageOf } = recorded(...heard)
  return demoSteps(events, pageOf).map(({ subgoal }) => subgoal)
}
