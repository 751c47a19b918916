import { describePage, type Candidate, type Line, type PageLines } from "../page/describe"
import { fitPage, type FittedPage } from "../page/fit"
import type { ModelRecord } from "../model/models"
import { isSearchField } from "../page/labels"
import { allNamesIn, mentions } from "../page/names"
import type { PageSnapshot } from "../page/snapshot"
import { isSubmitter } from "../page/required"
import { isText } from "../page/tree"
import { chooseBudget } from "./budget"
import { doneInWords, failureOf, taskOf } from "./history"
import type { AgentPorts, PageRecord } from "./ports"
import type { Observation, Session } from "./session"
import { viewOf, type Look } from "./view"

/** What the loop knows of the page at one moment. */
export type Perception = {
  snapshot: PageSnapshot
  page: FittedPage
  /** Every candidate that an action may name, shown or not, "Show more" among them. */
  nameable: Candidate[]
  /** All that the page has to say, shown or not. */
  whole: PageLines
  /** Names of the task that a page of this run has said so far. */
  namesSeen: Set<string>
  /** Labels of the page as it was before the last step, whatever its address. */
  before: Set<string>
  /** Labels that the page had when this run first saw it at this address. */
  known: Set<string>
  /** Full texts of the text lines shown, now and before, which a TYPE may copy from. */
  texts: string[]
  observation: Observation
  /** Turns of the dialogue left out so that it fits. */
  droppedTurns: number
  /** Under way once the page is being stored. */
  record?: Promise<PageRecord | undefined>
}

/** Characters of a text of the page that can be copied from. */
const COPIED_LENGTH = 200
/** Texts of earlier looks that can still be copied from, as a person remembers a code from the page before. */
const REMEMBERED_TEXTS = 80
const RECORDED_CANDIDATES = 60

export type Memory = {
  /** Labels of the page as last seen, to tell what is new. */
  labels?: Set<string>
  url?: string
  /** Labels of the page when it was first seen at this address. */
  known?: Set<string>
  namesSeen?: Set<string>
  /** Texts shown at this look and earlier ones, the latest first. */
  texts?: string[]
  /** Lines shown before "Show more" was chosen on this same page. */
  shown?: Set<string>
  /** The look before, to tell the person what changed. */
  look?: Look
  /** The same as the loop knows it. */
  seen?: Perception
}

/** What it takes to look at a page. */
export type SeeingPorts = Pick<
  AgentPorts,
  "env" | "record" | "session" | "prefillRate" | "now" | "meaning"
> & {
  model: Pick<AgentPorts["model"], "countTokens">
  grounder?: { model: Pick<AgentPorts["model"], "countTokens">; record: ModelRecord }
}

/** Captures the page and describes it within the token budget. */
export async function perceive(ports: SeeingPorts, memory: Memory, signal: AbortSignal): Promise<Perception> {
  const started = ports.now()
  const snapshot = await ports.env.capture({ signal })
  const session = ports.session()
  const lines = describePage(snapshot, taskOf(session))
  const labels = new Set(lines.candidates.map(({ label }) => label))
  if (memory.url !== snapshot.url) delete memory.shown
  const { budget, droppedTurns } = await chooseBudget(ports)
  const page = await fitPage(lines, {
    budget,
    comfort: ports.record.comfortTokens,
    distractible: ports.record.distractible,
    countTokens: (texts) => ports.model.countTokens(texts),
    meaning: await ports.meaning?.(),
    query: {
      url: snapshot.url,
      task: taskOf(session),
      done: doneInWords(session, lines.candidates),
      form: lastForm(session, lines.candidates),
      fresh: freshLabels(labels, memory, snapshot.url),
    },
    stuck: lastFailed(session),
    ...(memory.shown && { alreadyShown: memory.shown }),
  })
  const before = memory.labels ?? new Set()
  memory.namesSeen ??= namesRecorded(session)
  for (const name of findNames(snapshot, taskOf(session))) memory.namesSeen.add(name)
  if (memory.url !== snapshot.url || !memory.known) memory.known = labels
  memory.labels = labels
  memory.url = snapshot.url
  const texts = page.lines.flatMap(({ index }) => {
    const node = snapshot.nodes[index]
    return isText(node) && node.role !== "heading" ? [node.text.slice(0, COPIED_LENGTH)] : []
  })
  memory.texts = [...new Set([...texts, ...(memory.texts ?? [])])].slice(0, REMEMBERED_TEXTS)
  const view = viewOf(page, snapshot, budget, memory.look)
  memory.look = { snapshot, lines: lines.lines }
  memory.seen = {
    snapshot,
    page,
    nameable: [...lines.candidates, ...page.candidates.filter(({ index }) => index === -1)],
    whole: lines,
    namesSeen: memory.namesSeen,
    before,
    known: memory.known,
    texts: memory.texts,
    observation: toObservation(),
    droppedTurns,
  }
  return memory.seen

  function toObservation(): Observation {
    const candidates = [...page.ranked]
      .sort((a, b) => b.score - a.score)
      .slice(0, RECORDED_CANDIDATES)
      .map(({ candidate, score, shown }) => ({
        label: candidate.label,
        score: Math.round(score * 1000) / 1000,
        shown,
      }))
    return {
      url: snapshot.url,
      title: snapshot.title,
      description: page.text,
      tokens: page.tokens,
      candidates,
      fingerprint: fingerprintOf(snapshot.url, lines.lines),
      pruned: page.pruned.length,
      view,
      ms: ports.now() - started,
    }
  }
}

/** Names of the task anywhere on the page but in a search field, where only the person's words stand. */
function findNames(snapshot: PageSnapshot, task: string): string[] {
  const said = snapshot.nodes.map((node) => {
    if (node.type === "text") return node.text
    if (node.type === "container") return node.name
    const isSearch = isSearchField(node.role, node.name)
    return [node.name, isSearch ? "" : node.value, ...(node.options ?? []).map(({ text }) => text)].join(" ")
  })
  const page = [snapshot.title, ...said].join(" ")
  return allNamesIn(task).filter((name) => mentions(page, name))
}

/** Names of the task on the pages of earlier steps, for a run that goes on after a restart. */
function namesRecorded(session: Session): Set<string> {
  const said = session.steps.map(({ observation }) =>
    [observation.title, observation.description, ...observation.candidates.map(({ label }) => label)].join(
      " ",
    ),
  )
  return new Set(allNamesIn(taskOf(session)).filter((name) => said.some((page) => mentions(page, name))))
}

/** The form that the last step worked on, unless it was sent. */
function lastForm({ steps }: Session, candidates: Candidate[]): number | undefined {
  const label = steps.at(-1)?.actions.at(-1)?.target.label
  const control = candidates.find((candidate) => candidate.label === label)?.control
  return control && !isSubmitter(control) ? control.form : undefined
}

/** FNV-1a, 32 bits: enough to tell a page's states apart within a run. */
function fingerprintOf(url: string, lines: Line[]): string {
  let hash = 0x811c9dc5
  for (const character of [url, ...lines.map(({ text }) => text)].join("\n"))
    hash = Math.imul(hash ^ character.charCodeAt(0), 0x01000193)
  return (hash >>> 0).toString(16)
}

function lastFailed({ steps }: Session): boolean {
  const last = steps.at(-1)
  return last !== undefined && failureOf(last) !== undefined
}

/** What the last action revealed: labels that were not there before, on a page that is otherwise the same. */
function freshLabels(labels: Set<string>, memory: Memory, url: string): Set<string> {
  if (!memory.labels || memory.url !== url) return new Set()
  const fresh = [...labels].filter((label) => !memory.labels?.has(label))
  return fresh.length * 2 < labels.size ? new Set(fresh) : new Set()
}
