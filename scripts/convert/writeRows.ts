import { dirname, join } from "node:path"
import type { Domain } from "../../src/trajectory/subgoalPlan"
import {
  FORMULATIONS,
  MODULES,
  printRow,
  rowsFileName,
  trainingRows,
  type RowKind,
} from "../../src/trajectory/trainingRows"
import { pipeWhole } from "../pipeWhole"
import { readAnnotations } from "./output"

/** Writes the training rows of a file of annotations beside it, each file whole or not at all; resolves with their names. */
export async function writeRows(annotations: string, domain: Domain): Promise<string[]> {
  const files: string[] = []
  for (const module of MODULES)
    for (const formulation of FORMULATIONS) {
      const kind = { domain, module, formulation }
      const file = join(dirname(annotations), rowsFileName(kind))
      await pipeWhole(file, print(annotations, kind))
      files.push(file)
    }
  return files
}

async function* print(annotations: string, kind: RowKind): AsyncGenerator<string> {
  for await (const row of trainingRows(readAnnotations(annotations), kind)) yield printRow(row)
}
