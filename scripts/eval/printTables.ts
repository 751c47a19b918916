import type { Table } from "../../src/evaluation/figures"
import { countOf, figureRows } from "../figureRows"
import { toTable } from "../toTable"

/** Each protocol's table by itself, in percent with the range of its samples. */
export function printTables(tables: readonly Table[]): string {
  return tables.map(printTable).join("\n\n")
}

function printTable({ protocol, tasks, steps, executed, figures }: Table): string {
  const counted = [countOf(tasks, "task"), countOf(steps, "step")]
  if (executed !== undefined) counted.push(countOf(executed, "executed action"))
  const mean = protocol === "mind2web" ? "macro over tasks" : "micro over executed actions"
  return `${protocol} protocol, ${mean}: ${counted.join(", ")}\n${toTable(figureRows(figures))}`
}
