import { createReadStream } from "node:fs"
import { importFile } from "../../src/trajectory/importFile"
import type { Mind2WebTask } from "../../src/trajectory/mind2webTask"
import { findDataFiles } from "../dataFiles"

export const WHAT = "Mind2Web tasks"

/** A task and where it begins, or what is wrong at that place. */
export type Read = { place: string } & ({ task: Mind2WebTask } | { problem: string })

/** Reads tasks as they come, so that no file has to fit into memory. Throws Refusal for what is no file to read. */
export async function* readTasks(path: string): AsyncGenerator<Read> {
  const seen = new Map<string, { file: string; line: number }>()
  for (const name of findDataFiles(path, WHAT)) {
    const chunks = createReadStream(name, "utf8") as AsyncIterable<string>
    for await (const item of importFile({ name, chunks }, { seen })) {
      if (!item.ok) yield { place: placeOf(item.problem), problem: item.problem.message }
      else if (item.item.format === "mind2web") yield { place: placeOf(item), task: item.item.task }
      else
        yield {
          place: placeOf(item),
          problem: `This is no Mind2Web task (it is: ${item.item.format}). Export the trajectories as Mind2Web JSON, or leave it out.`,
        }
    }
  }
}

function placeOf({ file, line }: { file: string; line: number }): string {
  return `${file}, line ${line}`
}
