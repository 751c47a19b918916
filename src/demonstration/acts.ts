import type { Change } from "../execution/env"
import type { RawEvent, RawTarget } from "./events"

/** One thing that a person did, made of the raw events `id` to `last`. */
export type Act = {
  /** seq of the event it began with, or a half less where the event says two things. */
  id: number
  /** seq of the last event that belongs to it. */
  last: number
  at: number
  until: number
  tabId: number
  frameId: number
  look?: string | undefined
  /** What the events themselves tell of what came of it. */
  changes: Change[]
} & Doing

type Doing =
  | { type: "press"; by: "pointer" | "keyboard"; target?: RawTarget | undefined }
  | { type: "value"; target: RawTarget; value: string }
  | { type: "choice"; target: RawTarget; value: string; index: number }
  | { type: "enter"; target: RawTarget }
  /** Only the person can choose a file. */
  | { type: "file"; target: RawTarget }
  /** What no action of the interface says, in words. */
  | { type: "note"; words: string }

/** The address that an act's control leads to. */
export type HrefOf = (act: Act) => string | undefined

type Tab = { title: string; url: string; leaves: boolean; opener?: Act | undefined }

/** What the person did, in order: events that one act gave rise to are one act, and pages that just came are none. */
export function toActs(events: readonly RawEvent[], hrefOf: HrefOf): Act[] {
  const acts: Act[] = []
  const tabs = new Map<number, Tab>()
  let current: number | undefined

  for (const event of events) take(event)
  return acts

  function take(event: RawEvent): void {
    switch (event.type) {
      case "press":
        return event.follows ? follow(event, event.target) : person(event, pressOf(event.by, event.target))
      case "value":
        return person(event, { type: "value", target: event.target, value: event.value })
      case "choice": {
        const { target, value, index } = event
        return person(event, { type: "choice", target, value, index })
      }
      case "enter":
        return person(
          event,
          event.option ? pressOf("keyboard", event.option) : { type: "enter", target: event.target },
        )
      case "checked":
        return check(event, event.target, event.checked)
      case "file":
        return chooseFile(event, event.target)
      case "leaving":
        return void (tabOf(event.tabId).leaves = true)
      case "arrived":
        return arrive(event)
      case "tab-opened":
        return openTab(event)
      case "tab-closed":
        return closeTab(event)
      case "end":
      case "worded":
      case "removed":
      case "task":
        return
    }
  }

  function add(event: RawEvent, doing: Doing): Act {
    const { seq, at, tabId, frameId, look } = event
    const act: Act = { id: seq, last: seq, at, until: at, tabId, frameId, look, changes: [], ...doing }
    acts.push(act)
    return act
  }

  function person(event: RawEvent, doing: Doing): void {
    const { tabId } = event
    const tab = tabOf(tabId)
    const isThere = current === undefined || current === tabId || (tab.opener && tab.opener === acts.at(-1))
    // It has an id of its own, before that of what was then done there.
    if (!isThere) add(event, { type: "note", words: `Go to the tab "${tab.title}"` }).id -= 0.5
    current = tabId
    tab.opener = undefined
    add(event, doing)
  }

  /** A label's click goes on to its field, Enter's to the button that it presses: the field or button was meant. */
  function follow(event: RawEvent, target: RawTarget | undefined): void {
    const before = acts.at(-1)
    if (before?.type !== "press" && before?.type !== "enter")
      return person(event, pressOf("keyboard", target))
    const by = before.type === "press" ? before.by : "keyboard"
    const { id, at, look, changes } = before
    // What Enter pressed stands in the same page as the field.
    acts[acts.length - 1] = {
      ...before,
      ...span(id, at, event),
      look: look ?? event.look,
      changes,
      ...pressOf(by, target ?? before.target),
    }
  }

  function check(event: RawEvent, target: RawTarget, checked: boolean): void {
    const before = acts.at(-1)
    if (before?.type !== "press" || before.target?.element !== target.element)
      person(event, pressOf("keyboard", target))
    const act = acts.at(-1)!
    Object.assign(act, span(act.id, act.at, event))
    act.changes = [...act.changes.filter(({ type }) => type !== "checked"), { type: "checked", checked }]
  }

  function chooseFile(event: RawEvent, target: RawTarget): void {
    const before = acts.at(-1)
    // Pages hide the file input and open it by a button of their own.
    if (before?.type === "press" && before.target)
      acts[acts.length - 1] = {
        ...before,
        ...span(before.id, before.at, event),
        type: "file",
        target: before.target,
      }
    else person(event, { type: "file", target })
  }

  function arrive(event: RawEvent & { type: "arrived" }): void {
    const { tabId, url, title, how } = event
    const tab = tabOf(tabId)
    const cause = acts.findLast((act) => act.tabId === tabId && act.type !== "note")
    const opener = event.first ? tab.opener : undefined
    const opens = opener?.changes.find(({ type }) => type === "tab-opened")
    const isCaused = tab.leaves || (cause && isSame(hrefOf(cause), url))
    Object.assign(tab, { url, title, leaves: false })
    if (opens?.type === "tab-opened") opens.url = url
    else if (event.first && tabs.size === 1) current = tabId
    else if (!isCaused || (event.first && !opener)) noteArrival(event, how)
    else if (cause && acts.at(-1) === cause) cause.changes = [...cause.changes, { type: "navigated", url }]
  }

  function noteArrival(
    event: RawEvent & { type: "arrived" },
    how: "navigate" | "reload" | "back_forward",
  ): void {
    const { url, tabId } = event
    const words = {
      navigate: event.first ? `Open ${url} in a new tab` : `Go to ${url}`,
      reload: "Load the page again",
      back_forward: `Go in the history to ${url}`,
    }[how]
    current = tabId
    tabOf(tabId).opener = undefined
    // It was not done on the page that came of it.
    add({ ...event, look: lookBefore(event) }, { type: "note", words })
  }

  function lookBefore({ seq, tabId }: RawEvent): string | undefined {
    return events.findLast((event) => event.seq < seq && event.tabId === tabId && event.look !== undefined)
      ?.look
  }

  function openTab({ tabId, opened, url }: RawEvent & { type: "tab-opened" }): void {
    const cause = acts.findLast((act) => act.tabId === tabId)
    // The browser's own new tab is no page's doing.
    const isOfPage =
      cause !== undefined && cause.type !== "note" && !/^(?:chrome|about|edge|brave):/.test(url)
    tabs.set(opened, { title: "", url, leaves: false, ...(isOfPage && { opener: cause }) })
    if (isOfPage) cause.changes = [...cause.changes, { type: "tab-opened", url }]
  }

  function closeTab({ tabId }: RawEvent): void {
    const cause = acts.findLast((act) => act.tabId === tabId)
    if (cause) cause.changes = [...cause.changes, { type: "tab-closed" }]
    if (current === tabId) current = undefined
  }

  function tabOf(tabId: number): Tab {
    const known = tabs.get(tabId)
    if (known) return known
    const tab: Tab = { title: "", url: "", leaves: false }
    tabs.set(tabId, tab)
    return tab
  }
}

function pressOf(by: "pointer" | "keyboard", target: RawTarget | undefined): Doing {
  return { type: "press", by, target }
}

function span(id: number, at: number, { seq, at: until }: RawEvent) {
  return { id, at, last: seq, until }
}

/** Whether two addresses are of one document. */
function isSame(one: string | undefined, other: string): boolean {
  return one !== undefined && one.replace(/#.*/, "") === other.replace(/#.*/, "")
}
