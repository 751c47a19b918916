export type ReportLine = { label?: string; text: string }

/**
 * The facts of a report, `What: …` as label and text. What stands beside it is left out: the task, and the reasons,
 * which the ledger shows with their proofs.
 */
export function reportLines(report: string): ReportLine[] {
  const lines = report.split("\n").filter((line) => line.trim() !== "" && !line.startsWith("- "))
  return lines.flatMap((line) => {
    const [, label, text] = /^(\p{Lu}[\p{L} ]{1,20}):\s*(.*)$/u.exec(line) ?? []
    if (label === undefined || text === undefined) return [{ text: line }]
    return text === "" || label === "Asked for" ? [] : [{ label, text }]
  })
}

/** The address that a text is, if it is one. */
export function addressIn(text: string): string | undefined {
  return /^https?:\/\/\S+$/u.test(text) ? text : undefined
}
