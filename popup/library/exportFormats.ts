import { FORMULATIONS, MODULES, rowsFileName } from "../../src/trajectory/trainingRows"

/** What a person can have of an export: everything in a zip, or one file of it. */
export type ExportFormat = {
  id: string
  label: string
  /** In the zip; missing for the zip. */ file?: string
}

const MODULE_WORDS = { plan: "planning", ground: "grounding" }
const FORMULATION_WORDS = { iterative: "step by step", onetime: "all at once" }

export const EVERYTHING: ExportFormat = { id: "zip", label: "Everything, in a zip with a readme" }

export const EXPORT_FORMATS: readonly ExportFormat[] = [
  EVERYTHING,
  { id: "records", label: "The records as they are (JSON lines)", file: "trajectories.jsonl" },
  { id: "annotations", label: "Lumos annotations", file: "lumos/web_agent_annotations.jsonl" },
  ...MODULES.flatMap((module) =>
    FORMULATIONS.map((formulation) => ({
      id: `${module}-${formulation}`,
      label: `Lumos training rows: ${MODULE_WORDS[module]}, ${FORMULATION_WORDS[formulation]}`,
      file: `lumos/${rowsFileName({ domain: "web_agent", module, formulation })}`,
    })),
  ),
  { id: "page-aware", label: "Page-aware training rows", file: "page-aware.jsonl" },
  { id: "preferences", label: "Preference pairs, from corrections and refusals", file: "preferences.jsonl" },
  { id: "mind2web", label: "Mind2Web tasks (JSON)", file: "mind2web/tasks.json" },
]

/** Each file is made by going through all records once more. */
export const PASSES = EXPORT_FORMATS.length - 1

/** What the file is called on disk; `at` in milliseconds since the epoch. */
export function exportName({ file }: ExportFormat, at: number): string {
  const day = new Date(at).toISOString().slice(0, 10)
  if (file === undefined) return `lumos-trajectories-${day}.zip`
  const name = file.slice(file.lastIndexOf("/") + 1)
  return name.replace(/(?=\.\w+$)/, `-${day}`)
}
