import { readFileSync } from "node:fs"
import type { EvaluationOptions } from "../../src/evaluation/evaluateTask"
import { messageOf, Refusal } from "../refusal"

/**
 * Scores of candidates from a file of lines `{"sample_id": "task_action", "scores": {"node id": number}}`, read when
 * their step comes. Throws Refusal that names file and line.
 */
export function readScores(file: string): NonNullable<EvaluationOptions["scores"]> {
  const lines = new Map<string, { line: number; text: string }>()
  read(file)
    .split("\n")
    .forEach((text, at) => {
      if (text.trim() === "") return
      const id = /"sample_id"\s*:\s*"([^"]*)"/.exec(text)?.[1]
      if (id === undefined) throw bad(at + 1, 'there is no "sample_id"')
      lines.set(id, { line: at + 1, text })
    })
  return (taskId, actionId) => {
    const entry = lines.get(`${taskId}_${actionId}`)
    return entry && parse(entry.text, entry.line)
  }

  function parse(text: string, line: number): Record<string, number> {
    try {
      const { scores } = JSON.parse(text) as { scores?: unknown }
      if (isScores(scores)) return scores
    } catch (error) {
      throw bad(line, messageOf(error))
    }
    throw bad(line, '"scores" is no object of numbers')
  }

  function bad(line: number, why: string): Refusal {
    return new Refusal(
      `${file}, line ${line}: ${why}. A line is {"sample_id": "task_action", "scores": {"node id": 0.5}}.`,
    )
  }
}

function isScores(value: unknown): value is Record<string, number> {
  return typeof value === "object" && value !== null && Object.values(value).every(Number.isFinite)
}

function read(file: string): string {
  try {
    return readFileSync(file, "utf8")
  } catch (error) {
    throw new Refusal(`${file} cannot be read: ${messageOf(error)}. Name a file of scores: --scores FILE`, {
      cause: error,
    })
  }
}
