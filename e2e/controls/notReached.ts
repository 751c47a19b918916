/** What ours does not do, by the id of the control, and why. */
export const NOT_REACHED: Record<string, string> = {
  "copy-button": "the browser lets a page write to the clipboard only after a press that it saw itself",
  "new-window": "the browser blocks windows that no press it saw asked for",
  "full-screen": "the browser goes full screen only after a press that it saw itself",
  "slate-filled":
    "the editor does not take over the selection of its whole content: the text goes before the old",
  "hover-css-menu": "what shows by :hover alone stays hidden for events of a script: gone",
  "hover-row-button": "what shows by :hover alone stays hidden for events of a script: covered by its row",
}
