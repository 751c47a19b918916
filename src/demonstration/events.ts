/** The control that an event was on: its id in the frame's look, and one that it keeps whatever it is called later. */
export type RawTarget = { nodeId: number; element: string }

/** What a content script hears of a person, in one frame. Values of sensitive fields are `{{name}}`. */
export type PersonEvent =
  /** A click; `follows` where the browser made it of the one before, as from a label to its field. */
  | {
      type: "press"
      by: "pointer" | "keyboard"
      target?: RawTarget | undefined
      follows?: boolean | undefined
    }
  /** All that a text field, an editor or a slider holds now. */
  | { type: "value"; target: RawTarget; value: string }
  /** An option of a native select was chosen. */
  | { type: "choice"; target: RawTarget; value: string; index: number }
  | { type: "checked"; target: RawTarget; checked: boolean }
  /** Enter was pressed; `option` is the one that arrow keys have brought up. */
  | { type: "enter"; target: RawTarget; option?: RawTarget | undefined }
  /** Files were chosen, whose names are not told. */
  | { type: "file"; target: RawTarget }
  /** The document goes elsewhere by itself: no address was typed, and nobody went back. */
  | { type: "leaving" }

/** How a document came to be shown (PerformanceNavigationTiming.type). */
export type Arrival = "navigate" | "reload" | "back_forward"

/** What the browser tells of the tabs. */
export type TabEvent =
  /** Another document in a tab's main frame; `first` in a tab that just joined. */
  | { type: "arrived"; url: string; title: string; how: Arrival; first?: boolean | undefined }
  /** A tab was opened from `tabId`. */
  | { type: "tab-opened"; opened: number; url: string }
  | { type: "tab-closed" }
  /** The recording was stopped; `look` is the tab's page then. */
  | { type: "end" }

/** What the person put right afterwards, by the id of a step. */
export type EditEvent =
  | { type: "worded"; step: number; subgoal: string }
  | { type: "removed"; step: number; removed: boolean }
  | { type: "task"; task: string }

export type RawEvent = {
  /** Counts from 0 within a demonstration. */
  seq: number
  /** Milliseconds since the epoch. */
  at: number
  tabId: number
  frameId: number
  /** The look at the page that the person acted on. Missing where there is none. */
  look?: string | undefined
  /** The content script's own name for the event. */
  key?: string | undefined
} & (PersonEvent | TabEvent | EditEvent)
