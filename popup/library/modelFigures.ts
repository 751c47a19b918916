import type { Figure } from "../../src/evaluation/bootstrap"
import { wilson } from "../../src/evaluation/wilson"
import type { RecordingSummary } from "../../src/protocol/library"
import type { Quality } from "../../src/trajectory/quality"

/** How the runs of one model went; runs under way are not counted. */
export type ModelFigures = {
  modelId: string
  runs: number
  counts: Record<Quality, number>
  /** Share that is verified or confirmed, with the interval of 95 of 100 samples. */
  success: Figure | undefined
  meanSteps: number
}

/** Only what the agent did is a model's doing. The models with the most runs come first. */
export function figuresOf(rows: readonly RecordingSummary[]): ModelFigures[] {
  const models = new Map<string, RecordingSummary[]>()
  for (const row of rows)
    if (row.status !== "running" && row.source === "agent")
      models.set(row.modelId, [...(models.get(row.modelId) ?? []), row])
  return [...models]
    .map(([modelId, runs]): ModelFigures => {
      const counts = { verified: 0, confirmed: 0, claimed: 0, failed: 0, stopped: 0 }
      for (const { status } of runs) if (status !== "running") counts[status]++
      return {
        modelId,
        runs: runs.length,
        counts,
        success: wilson((counts.verified + counts.confirmed) / runs.length, runs.length),
        meanSteps: runs.reduce((sum, { steps }) => sum + steps, 0) / runs.length,
      }
    })
    .sort((a, b) => b.runs - a.runs)
}
