import type { LanguageModel } from "../model/languageModel"
import type { Annotation } from "../trajectory/annotation"
import { convertByModel, type ModelOptions, type Rejection } from "./byModel"
import { convertByTemplate } from "./byTemplate"
import { checkAnnotation } from "./checkAnnotation"
import type { Source } from "./source"

/** What became of a source: `rejected` says what was tried and why it was not taken. */
export type Converted = { rejected: Rejection[] } & (
  { ok: true; annotation: Annotation; by: "model" | "template" } | { ok: false }
)

export type ConvertOptions = Omit<ModelOptions, "signal"> & {
  /** Decides how templates word things. */
  seed: string
  /** Words what it can; where it fails, or without it, the template does. */
  model?: LanguageModel
  signal: AbortSignal
}

/**
 * Lumos' own method: a plan in words, or raw actions, to subgoals with actions of the unified format, or the reasons why
 * there are none. Throws what the engine throws.
 */
export async function convert(
  source: Source,
  { model, seed, ...options }: ConvertOptions,
): Promise<Converted> {
  const rejected: Rejection[] = []
  if (model) {
    const byModel = await convertByModel(source, model, options)
    rejected.push(...byModel.rejected)
    if (byModel.annotation) return { rejected, ok: true, annotation: byModel.annotation, by: "model" }
  }
  const template = convertByTemplate(source, seed)
  const reason = template.ok
    ? checkAnnotation(template.annotation, source.domain, source.answer)
    : template.reason
  if (template.ok && reason === undefined)
    return { rejected, ok: true, annotation: template.annotation, by: "template" }
  const reply = template.ok ? template.annotation.subgoal_plan : ""
  return { rejected: [...rejected, { reply, reason: reason ?? "" }], ok: false }
}
