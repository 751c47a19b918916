import type { CopySources } from "../action/copyText"
import type { Change } from "../execution/env"
import { cleanText } from "../page/clean"
import type { Candidate } from "../page/describe"
import { isSearchField } from "../page/labels"
import { allNamesIn, mentions } from "../page/names"
import { stemsOf, topicOf } from "../page/terms"
import { taskWithAnswers, type Turn } from "../planning/dialogue"
import type { Exclusion } from "../planning/subgoalGrammar"
import { parseAction, type Action } from "../action/action"
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

/**
 * The observation of the step's first action that did not work, of the one that was refused, or of its last reply. What
 * the person put something else in place of was never tried.
 */
export function failureOf(step: Step): string | undefined {
  const rejected = step.rejected.filter(({ by }) => by !== "person")
  const failed = step.actions.find((action) => action.observation !== undefined && action.observation !== "")
  const refused =
    step.actions.length === 0
      ? rejected.at(-1)
      : rejected.find(({ reply }) => typeof parseAction(reply) !== "string")
  return failed?.observation ?? refused?.observation
}

const isSearch = ({ actions }: Step): boolean =>
  actions.some(({ operation, target }) => operation.op === "TYPE" && isSearchField(target.role, target.name))

export function hasSearched({ steps }: Session): boolean {
  return steps.some(isSearch)
}

/** Nothing found by one of these words may be found by others. */
const FAIR_SEARCHES = 2

/** Whether the searches so far would have found the thing: one was for what the task names, or there were several. */
export function hasSearchedFairly(session: Session): boolean {
  const searched = session.steps
    .filter(isSearch)
    .flatMap(({ actions }) => actions)
    .flatMap(({ operation }) => (operation.op === "TYPE" ? [operation.value] : []))
  const names = allNamesIn(taskOf(session))
  const topic = topicOf(taskOf(session))
  const isFair = (text: string) =>
    names.length > 0
      ? names.some((name) => mentions(text, name))
      : stemsOf(text).filter((word) => topic.has(word)).length >= topic.size / 2
  return new Set(searched).size >= FAIR_SEARCHES || searched.some(isFair)
}

/** The subgoals carried out so far. To have searched for a thing is not to have found it, so searches are left out. */
export function doneOf({ steps }: Session): string[] {
  return steps
    .filter((step) => failureOf(step) === undefined && !isSearch(step))
    .map(({ subgoal }) => subgoal)
}

/** The same with what has come of the switches and checkboxes that were used, in words. */
export function doneInWords(session: Session, candidates: Candidate[]): string[] {
  const used = new Set(session.steps.flatMap(({ actions }) => actions.map(({ target }) => target.label)))
  const states = candidates
    .filter(({ label, control }) => used.has(label) && control?.role !== "radio")
    .flatMap(({ control }) => control?.checked ?? [])
  return [...doneOf(session), ...states.map((checked) => (checked === true ? "enable" : "disable"))]
}

/** Where copied text may come from, as the person and the page wrote it. */
export function sourcesOf(session: Session, pageTexts: string[]): CopySources {
  return { person: [session.task, ...session.answers.map(({ answer }) => answer)], page: pageTexts }
}

/**
 * Actions that failed or changed nothing since the page last looked different: the page is still as it was when they
 * were tried, so trying them again is pointless. What was meant for a document that had gone was not tried at all.
 */
export function exclusionsOf(session: Session, fingerprint: string): Exclusion[] {
  const exclusions: Exclusion[] = []
  for (const step of [...session.steps].reverse()) {
    if (step.observation.fingerprint !== fingerprint) break
    if (failureOf(step) === undefined) continue
    if (step.actions.some(({ result }) => result?.status === "stale-snapshot")) continue
    exclusions.push(...attemptsOf(step))
  }
  return exclusions
}

/** What a step has tried, by the label of its candidate: the QUERY of an action may be a sentence. */
function attemptsOf(step: Step): Exclusion[] {
  const refused = step.rejected.map(({ reply }) => ({ reply, label: undefined }))
  const tried = step.actions.map(({ text, target }) => ({ reply: text, label: target.label }))
  return [...tried, ...refused].flatMap(({ reply, label }) => {
    const action = parseAction(reply)
    if (typeof action === "string") return []
    const { op, query, text } = action
    return [{ op, label: label ?? query, ...(text !== undefined && { text }) }]
  })
}

/** How often more of this very state of the page was asked for. */
export function timesShownMore(session: Session, fingerprint: string): number {
  const here = session.steps.filter(({ observation }) => observation.fingerprint === fingerprint)
  return here.flatMap(({ actions }) => actions).filter(({ target }) => target.path === "").length
}

const hasLedNowhere = (status: string | undefined): boolean =>
  status !== "stale-snapshot" && status !== "uncertain"

/**
 * What was done on this very state of the page before, as `CLICK <label>`: it has led nowhere but back here. Of what the
 * page never saw, and of what nobody knows the end of, that cannot be said.
 */
export function repeatsOf(session: Session, fingerprint: string): Set<string> {
  const here = session.steps.filter(({ observation }) => observation.fingerprint === fingerprint)
  return new Set(
    here
      .flatMap((step) => step.actions)
      .filter(({ target, result }) => target.path !== "" && hasLedNowhere(result?.status))
      .map(({ operation, target }) => `${operation.op === "TYPE" ? "TYPE" : "CLICK"} ${target.label}`),
  )
}

/** What a step of this run has made of a control. */
export type Setting = { value?: string; checked?: boolean; expanded?: boolean }

function settingOf(change: Change): Setting {
  if (change.type === "value") return { value: change.value }
  if (change.type === "selected") return { value: change.text }
  if (change.type === "checked") return { checked: change.checked }
  return change.type === "expanded" ? { expanded: change.expanded } : {}
}

/** Whether two addresses are of one page: what a search, a filter or a sorting adds to the address does not matter. */
function isSamePage(url: string, other: string): boolean {
  const [one, two] = [url, other].map((address) => URL.parse(address))
  if (!one || !two) return url === other
  const route = ({ hash }: URL) => (/^#!?\//.test(hash) ? hash.replace(/\?.*/, "") : "")
  return one.origin === two.origin && one.pathname === two.pathname && route(one) === route(two)
}

/** The last settings of this run on the page of this address, by label. */
export function lastSettings(session: Session, url: string): Map<string, Setting> {
  const settings = new Map<string, Setting>()
  for (const { observation, actions } of session.steps) {
    if (!isSamePage(observation.url, url)) continue
    for (const { target, operation, result } of actions) {
      if (result?.status !== "done") continue
      // A select that loads another page tells nothing but that.
      const chosen: Setting = operation.op === "SELECT" ? { value: operation.value } : {}
      const made = Object.assign(chosen, ...result.changes.map(settingOf)) as Setting
      settings.set(target.label, { ...settings.get(target.label), ...made })
    }
  }
  return settings
}

/**
 * Whether this was clicked before and none of these controls was set since: what the form would say has been said.
 * Labels stand for the controls, since the page may have been loaded anew.
 */
export function wasSaid(session: Session, label: string, fields: Set<string>): boolean {
  const actions = session.steps.flatMap((step) =>
    step.actions.filter(({ result }) => result?.status === "done"),
  )
  const clicked = actions.findLastIndex(
    ({ target, operation }) => target.label === label && operation.op !== "TYPE",
  )
  return clicked >= 0 && !actions.slice(clicked + 1).some(({ target }) => fields.has(target.label))
}

/** Labels that were clicked on the page of this address without failing. */
export function submittedOn(session: Session, url: string): Set<string> {
  const here = session.steps.filter(({ observation }) => observation.url === url)
  const clicked = here.flatMap(({ actions }) => actions.filter(({ operation }) => operation.op !== "TYPE"))
  return new Set(clicked.filter(({ result }) => result?.status === "done").map(({ target }) => target.label))
}

/** How often this very action was tried on this state of the page. */
export function timesTried(session: Session, fingerprint: string, { op, query, text }: Action): number {
  return session.steps.filter(
    (step) =>
      step.observation.fingerprint === fingerprint &&
      attemptsOf(step).some((tried) => tried.op === op && tried.label === query && tried.text === text),
  ).length
}

/** The page description that the last action was chosen on; "" before the first. */
export function lastSeen({ steps }: Session): string {
  return steps.at(-1)?.observation.description ?? ""
}
