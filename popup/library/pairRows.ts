import { actionRepr } from "../../src/action/actionRepr"
import { parseAction } from "../../src/action/action"
import type { Operation } from "../../src/action/operation"
import type { Annotation } from "../../src/trajectory/annotation"
import { annotationOfRows } from "../../src/trajectory/annotationOfRows"
import { actionText, splitPlan } from "../../src/trajectory/subgoalPlan"
import type { TrainingRow } from "../../src/trajectory/trainingRows"

export type RowPlace = { file: string; line: number }

/** Puts the two rows of a task together again as they are met, in whichever files. */
export type RowPairs = {
  /** The annotation that this row completes. */
  add(row: TrainingRow, place: RowPlace): Annotation | undefined
  /** Where rows stand that found no other half. */
  alone(): RowPlace[]
}

export function createRowPairs(): RowPairs {
  const waiting = new Map<string, { row: TrainingRow; place: RowPlace }[]>()
  return {
    add: (row, place) => {
      const key = JSON.stringify([row.dataset, row.id])
      const others = waiting.get(key) ?? []
      for (const [at, { row: other }] of others.entries()) {
        const annotation = annotationOfRows(row, other) ?? annotationOfRows(other, row)
        if (!annotation) continue
        waiting.set(key, others.toSpliced(at, 1))
        return withReprs(annotation)
      }
      waiting.set(key, [...others, { row, place }])
      return undefined
    },
    alone: () => [...waiting.values()].flat().map(({ place }) => place),
  }
}

/** Rows do not carry the plan in words: each action's words are made of the action, whose element has no known role. */
function withReprs(annotation: Annotation): Annotation {
  const lines = splitPlan(annotation.subgoal_plan).flatMap(({ actions }) => actions)
  const reprs = lines.map((line) => {
    const action = parseAction(actionText(line))
    if (typeof action === "string") return ""
    const { op, query, text = "" } = action
    const operation: Operation = op === "CLICK" ? { op } : { op, value: text }
    return actionRepr("", query, operation)
  })
  return { ...annotation, natural_language_plan: reprs }
}
