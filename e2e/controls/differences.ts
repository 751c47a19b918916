import type { Difference } from "./compare"

/** Why ours differs from a person's in this way. `mend`: the page could tell, and need not. */
export type KnownDifference = {
  name: string
  reason: `harmless because ${string}` | `to mend: ${string}`
  explains(difference: Difference, all: Difference[]): boolean
}

const isBoundary = ({ event }: Difference) => /^(pointer|mouse)(over|enter|out|leave)$/.test(event.type)
const isField = (difference: Difference, ...fields: string[]) =>
  difference.kind === "different" && fields.includes(difference.field)
const isEdit = ({ event }: Difference) =>
  /^(keydown|keypress|keyup|beforeinput|input|change|select|selectionchange)$/.test(event.type)
const isEditOrValue = (difference: Difference) => isEdit(difference) || isField(difference, "value")
const isFocus = ({ event }: Difference) => /^(focus|blur|focusin|focusout)$/.test(event.type)
const isSlot = (path: string) => />slot(:\d+)?$/.test(path)
/** Whether the same element gets an event of ours that answers the description. */
const hasOurs = (all: Difference[], { event }: Difference, inputType: string, data: RegExp) =>
  all.some(
    (other) =>
      other.kind !== "missing" &&
      other.event.target === event.target &&
      other.event.inputType === inputType &&
      data.test(String(other.kind === "different" ? other.ours : other.event.data)),
  )

/** The first that explains a difference is its reason. */
export const KNOWN_DIFFERENCES: KnownDifference[] = [
  {
    name: "the document is entered",
    reason: "to mend: the pointer enters and leaves the document itself too, not only its elements",
    explains: ({ event }) => event.target === "document" && /(enter|leave)$/.test(event.type),
  },
  {
    name: "button of entering",
    reason: "to mend: pointerover, -enter, -out and -leave say button -1, as no button changed",
    explains: (difference) => isBoundary(difference) && isField(difference, "button"),
  },
  {
    name: "primary click",
    reason: "to mend: a click of the browser says isPrimary false",
    explains: (difference) => difference.event.type === "click" && isField(difference, "isPrimary"),
  },
  {
    name: "code of punctuation",
    reason: "to mend: keys other than letters, digits and space have no code",
    explains: (difference) => isField(difference, "code"),
  },
  {
    name: "line break of Enter",
    reason: "to mend: Enter in a field of one line fires beforeinput insertLineBreak too",
    explains: ({ kind, event }) =>
      kind === "missing" && event.type === "beforeinput" && event.inputType === "insertLineBreak",
  },
  {
    name: "whole value",
    reason:
      "harmless because the parts of such a field are the browser's own: the page hears input and change with the same value",
    explains: (difference, all) =>
      isEditOrValue(difference) && hasOurs(all, difference, "insertReplacementText", /./),
  },
  {
    name: "whole words",
    reason: "to mend: an editor gets the text in one edit without the keys that write it",
    explains: (difference, all) => isEditOrValue(difference) && hasOurs(all, difference, "insertText", /../),
  },
  {
    name: "selection",
    reason:
      "harmless because it only says how what is typed over was selected, or that a press moved the caret",
    explains: ({ event }) => /^(select|selectionchange)$/.test(event.type),
  },
  {
    name: "selecting all",
    reason: "harmless because the keys that select what is typed over write nothing",
    explains: ({ kind, event }, all) =>
      kind === "missing" &&
      /^(Control|Meta|a)$/.test(event.key ?? "") &&
      all.some((other) => other.kind === "missing" && /^(Control|Meta)$/.test(other.event.key ?? "")),
  },
  {
    name: "change when typing ends",
    reason: "harmless because the browser then fires none when the field is left",
    explains: ({ event }, all) =>
      event.type === "change" &&
      all.some(
        (other) =>
          other.kind === "extra" &&
          other.event.type === "change" &&
          other.event.target === event.target &&
          other.event.value !== undefined,
      ),
  },
  {
    name: "change on leaving",
    reason: "to mend: a field that typing leaves, as the page moves the focus on, fires change",
    explains: ({ kind, event }, all) =>
      kind === "missing" &&
      event.type === "change" &&
      all.some((other) => other.kind !== "different" && other.event.type === "keyup"),
  },
  {
    name: "keyup elsewhere",
    reason:
      "to mend: when writing a character moves the focus, its keyup belongs to the field that has it then",
    explains: ({ kind, event }) => kind !== "different" && event.type === "keyup",
  },
  {
    name: "the page's own input",
    reason:
      "harmless because only scripts fire input without an inputType on a text field: the page's timers do",
    explains: ({ kind, event }) =>
      kind !== "different" && event.type === "input" && event.inputType === undefined,
  },
  {
    name: "pointer capture",
    reason: "harmless because only the browser's pointer can be captured, and ours never leaves the element",
    explains: ({ event }) => event.type.endsWith("pointercapture"),
  },
  {
    name: "what the pointer crosses",
    reason: "harmless because the browser looks anew what lies under a resting pointer, ours when it moves",
    explains: (difference) => isBoundary(difference) || /move$/.test(difference.event.type),
  },
  {
    name: "native list",
    reason:
      "harmless because the list is the browser's own: the page hears input and change with the same value",
    explains: ({ event }) => /(^|>)select(:\d+)?(>.*)?$/.test(event.target),
  },
  {
    name: "slotted text",
    reason: "to mend: a press on text in a slot is one on the slot, not on the element that it belongs to",
    explains: ({ kind, event }, all) =>
      kind !== "different" &&
      /^(pointer|mouse|click)/.test(event.type) &&
      all.some(
        (other) =>
          other.kind === "missing" && other.event.type === "pointerdown" && isSlot(other.event.target),
      ),
  },
  {
    name: "release elsewhere",
    reason:
      "to mend: when the press changed what lies under the pointer, the release goes there and the click to what both share",
    explains: ({ kind, event }, all) =>
      kind !== "different" &&
      /^(pointerup|mouseup|click)$/.test(event.type) &&
      all.some((other) => other.kind === "missing" && /^(pointerup|mouseup)$/.test(other.event.type)),
  },
  {
    name: "focus between the events of a press",
    reason:
      "to mend: pointerdown, mousedown and focus come in one task, before the page has had its microtasks",
    explains: (difference) => isFocus(difference) || isField(difference, "active"),
  },
]

/** Why ours differs so; undefined when nobody has said. */
export const explain = (difference: Difference, all: Difference[]): KnownDifference | undefined =>
  KNOWN_DIFFERENCES.find(({ explains }) => explains(difference, all))
