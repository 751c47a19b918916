import type { CopySources } from "../action/copyText"
import { cleanText } from "../page/clean"
import { taskWithAnswers, type Turn } from "../planning/pageAware"
import type { Exclusion } from "../planning/subgoalGrammar"
import { parseAction } from "../action/action"
import type { Session, Step } from "./session"

/** The task as the model reads it, with the person's answers. */
export function taskOf(session: Session): string {
  const clean = session.answers.map(({ question, answer }) => ({
    question: cleanText(question),
    answer: cleanText(answer),
  }))
  return taskWithAnswers(cleanText(session.task), clean)
}

/** The earlier subgoals as the dialogue tells them. */
export function turnsOf(session: Session): Turn[] {
  return session.steps.map((step) => {
    const failure = failureOf(step)
    return { subgoal: step.subgoal, ...(failure !== undefined && { failure }) }
  })
}

/** The observation of the step's first action that did not work, or of its last refused reply. */
export function failureOf(step: Step): string | undefined {
  const failed = step.actions.find((action) => action.observation !== undefined && action.observation !== "")
  return failed?.observation ?? (step.actions.length === 0 ? step.rejected.at(-1)?.observation : undefined)
}

/** Where copied text may come from, as the person and the page wrote it. */
export function sourcesOf(session: Session, pageTexts: string[]): CopySources {
  return { person: [session.task, ...session.answers.map(({ answer }) => answer)], page: pageTexts }
}

/**
 * Actions that failed or changed nothing since the page last looked different: the page's description is still the
 * one they were tried on, so trying them again is pointless.
 */
export function exclusionsOf(session: Session, description: string): Exclusion[] {
  const exclusions: Exclusion[] = []
  for (const step of [...session.steps].reverse()) {
    if (step.observation.description !== description) break
    if (failureOf(step) === undefined) continue
    for (const { text } of attemptsOf(step)) {
      const action = parseAction(text)
      if (typeof action === "string") continue
      exclusions.push({
        op: action.op,
        label: action.query,
        ...(action.text !== undefined && { text: action.text }),
      })
    }
  }
  return exclusions
}

function attemptsOf(step: Step): { text: string }[] {
  return [...step.actions, ...step.rejected.map(({ reply }) => ({ text: reply }))]
}

/** How often this very action was tried on a page of this description. */
export function timesTried(session: Session, description: string, actionText: string): number {
  return session.steps.filter(
    (step) =>
      step.observation.description === description &&
      attemptsOf(step).some(({ text }) => text === actionText),
  ).length
}

/** The page description that the last action was chosen on; "" before the first. */
export function lastSeen({ steps }: Session): string {
  return steps.at(-1)?.observation.description ?? ""
}
