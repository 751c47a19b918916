import type { DemonstrationState } from "../../../src/protocol/demonstrationPort"
import type { PanelState } from "./panelState"

const done = { status: "done", changes: [], settleMs: 0 } as const

const RECORDING: DemonstrationState = {
  demonstrationId: "d1",
  status: "recording",
  tabs: [7],
  startedAt: 0,
  page: { url: "https://shop.example/search?q=hoodie", title: "12 results for hoodie" },
  task: "",
  steps: [
    {
      id: 0,
      subgoal: 'Type "hoodie" into the searchbox "Search the shop"',
      result: { ...done, changes: [{ type: "value", value: "hoodie" }] },
      removed: false,
    },
    {
      id: 4,
      subgoal: 'Click the button "Search"',
      result: { ...done, changes: [{ type: "navigated", url: "https://shop.example/search?q=hoodie" }] },
      removed: false,
    },
    { id: 6, subgoal: "Load the page again", removed: false },
    {
      id: 9,
      subgoal: 'Select "Price, lowest first" in the combobox "Sort by"',
      result: { ...done, changes: [{ type: "selected", text: "Price, lowest first" }] },
      removed: false,
    },
  ],
}

const STOPPED: DemonstrationState = {
  ...RECORDING,
  status: "stopped",
  ended: "person",
  steps: RECORDING.steps.map((step) => (step.id === 6 ? { ...step, removed: true } : step)),
}

/** The panel while a person shows how a task is done, and afterwards. */
export function demonstrations(): Record<string, PanelState> {
  return {
    "recording, nothing done yet": {
      scene: { demonstration: { ...RECORDING, steps: [] } },
      heading: "Recording what you do",
      says: ["12 results for hoodie", "Passwords and card numbers are not written down", "Discard"],
    },
    "recording, a few steps": {
      scene: { demonstration: RECORDING },
      heading: "Recording what you do",
      says: ["Steps so far", "“hoodie”", "Load the page again"],
    },
    "recording, on a site that is not allowed": {
      scene: {
        demonstration: {
          ...RECORDING,
          problem: "What you do here is not recorded. Lumos is not allowed on bank.example yet.",
        },
      },
      heading: "Recording what you do",
      says: ["What you do here is not recorded."],
    },
    "recording, to be discarded": {
      scene: { demonstration: RECORDING },
      heading: "Recording what you do",
      says: ["Discard the recording", "Keep"],
      then: (page) => page.getByRole("button", { name: "Discard" }).click(),
    },
    "recorded, to be named": {
      scene: { demonstration: STOPPED },
      heading: "Name what you have shown",
      says: ["What was the task?", "4 steps were recorded", "Put back", "Have the model word the steps"],
    },
    "recorded, the tab was closed": {
      scene: { demonstration: { ...STOPPED, ended: "tabs-closed" } },
      heading: "Name what you have shown",
      says: ["The tab was closed, so the recording ended there."],
    },
    "recorded, without a name": {
      scene: { demonstration: STOPPED },
      heading: "Name what you have shown",
      says: ["Say what the task was, as you would ask somebody to do it."],
      then: (page) => page.getByRole("button", { name: "Save" }).click(),
    },
    "recorded, the embedded model cannot word it": {
      scene: {
        demonstration: { ...STOPPED, task: "Find the cheapest hoodie" },
        errors: { suggest: "The embedded model cannot write sentences of its own. Edit the steps." },
      },
      heading: "Name what you have shown",
      says: ["The embedded model cannot write sentences of its own."],
      then: (page) => page.getByRole("button", { name: "Have the model word the steps" }).click(),
    },
    "another tab is being recorded": {
      scene: { demonstration: { ...RECORDING, tabs: [8] } },
      heading: "Lumos",
      says: ["Record me", "Another tab is being recorded."],
    },
  }
}
