import MiniSearch from "minisearch"
import { stemmer as stem } from "stemmer"
import type { Line } from "./describe"
import type { Meaning } from "./meaning"
import { sectionsOf, synonymsOf } from "./synonyms"
import { isCommand, termsOf } from "./terms"
import type { PageTree } from "./tree"

/** How a line meets the task. */
export type Match = {
  /** Share of the task that the line's words cover, 0 to 1, rare words counting more. */
  coverage: number
  /** Share of what no step has named yet, commands aside, that the label names. */
  open: number
  /** The label has a word of the task that no step has named yet, be it a command. */
  unfinished: boolean
  /** Share of the label's words that are the task's, 0 to 1. */
  precision: number
  /** It has the commands of the task and names a thing, but none that the task speaks of. */
  namesAnother: boolean
  /** The stems of the task it meets, commands aside, with their part of the coverage. */
  terms: Map<string, number>
  /** How near its words, and a little those around it, are to the task's in meaning; from 0 on, 1 for the same words. */
  likeness: number
}

type Document = { id: number; label: string; context: string; attributes: string; near: string }
type Field = Exclude<keyof Document, "id">

/** What a word of the task is worth by where it is met and by what; 0 leaves that out. In the label itself it is 1. */
export type MatchWeights = Record<Exclude<Field, "label">, number> & {
  /** A word that interfaces use for it. */
  synonym: number
  /** The section in which sites keep such things. */
  section: number
  /** A word that is only near to it: one that it begins, a misspelling. */
  nearMiss: number
}

export const MATCH_WEIGHTS: MatchWeights = {
  context: 0.5,
  attributes: 0.5,
  near: 0.2,
  synonym: 0.7,
  section: 0.5,
  nearMiss: 0.7,
}
/** What a word of the task is worth once a step has named it. */
const DONE_WEIGHT = 0.4
/** "Add" and "open" say what is to be done, the other words to what. */
const COMMAND_WEIGHT = 0.5
/** From here on a word stands in the label itself. */
const NAMED = MATCH_WEIGHTS.nearMiss * MATCH_WEIGHTS.synonym
/** How far around a line its neighbourhood reaches, in lines. */
const NEIGHBOURS = 2
/** What the neighbourhood adds to a line's likeness. */
const NEAR_LIKENESS = 0.3

export type MatchOptions = {
  worth?: MatchWeights
  /** Without it no line is like the task in meaning. */
  meaning?: Meaning | undefined
}

/**
 * How each line meets the task, by words: stems, words interfaces use for one another, prefixes and misspellings; and
 * by what the words mean.
 */
export function matchTask(
  lines: Line[],
  tree: PageTree,
  query: { task: string; done: string[] },
  { worth = MATCH_WEIGHTS, meaning }: MatchOptions = {},
): Match[] {
  const index = new MiniSearch<Document>({
    fields: ["label", "context", "attributes", "near"],
    tokenize: termsOf,
    processTerm: stem,
  })
  const documents = lines.map((line, id) => toDocument(line, id, lines, tree))
  index.addAll(documents)
  const matches = lines.map((): Match => ({
    coverage: 0,
    open: 0,
    unfinished: false,
    precision: 0,
    namesAnother: false,
    terms: new Map(),
    likeness: 0,
  }))
  const weights = weighTerms(query)
  let total = 0
  let open = 0
  for (const [term, { weight, command, finished }] of weights) {
    const strengths = findTerm(index, term, worth)
    if (strengths.size === 0) continue
    const named = [...strengths.values()].filter((strength) => strength >= NAMED).length
    const mass = weight * (Math.log(1 + lines.length / (1 + named)) / Math.log(1 + lines.length))
    total += mass
    if (!finished && !command) open += mass
    for (const [id, strength] of strengths) {
      const match = matches[id]!
      match.coverage += mass * strength
      if (!finished && strength >= NAMED) match.unfinished = true
      if (!finished && !command && strength >= NAMED) match.open += mass
      if (!command) match.terms.set(term, mass * strength)
    }
  }
  const wanted = new Set([...weights.keys()].flatMap((term) => [term, ...synonymsOf(term)]))
  matches.forEach((match, id) => {
    match.coverage /= total || 1
    match.open /= open || 1
    for (const [term, mass] of match.terms) match.terms.set(term, mass / total)
    const name = nameOf(lines[id]!)
    match.precision = precisionOf(name, wanted)
    match.namesAnother = match.coverage > 0 && match.terms.size === 0 && namesAThing(name)
  })
  if (meaning) addLikeness(matches, lines, weights, meaning)
  return matches
}

/** What lies next to what the task means is worth a look too. */
function addLikeness(matches: Match[], lines: Line[], weights: Map<string, Wanted>, meaning: Meaning): void {
  const query = new Map([...weights.values()].map(({ word, weight }) => [word, weight]))
  const own = meaning.likeness(
    query,
    lines.map((line) => termsOf(labelOf(line))),
  )
  matches.forEach((match, id) => {
    const around = [...own.slice(Math.max(0, id - NEIGHBOURS), id), ...own.slice(id + 1, id + NEIGHBOURS + 1)]
    match.likeness = own[id]! + NEAR_LIKENESS * Math.max(0, ...around)
  })
}

/** "My password is {{pw}}" says what to type, not where to go. */
function withoutSecrets(task: string): string {
  return task.replace(/(?:[\p{L}-]+\s+(?:is|:)\s+)?\{\{[\w-]+\}\}/gu, "")
}

type Wanted = { word: string; weight: number; command: boolean; finished: boolean }

/** The stems of the task, each with its weight. */
function weighTerms({ task, done }: { task: string; done: string[] }): Map<string, Wanted> {
  const finished = new Set(done.flatMap(termsOf).map(stem))
  return new Map(
    termsOf(withoutSecrets(task)).map((word) => {
      const term = stem(word)
      const command = isCommand(word)
      const isFinished = [term, ...synonymsOf(term)].some((word) => finished.has(word))
      const weight = (command ? COMMAND_WEIGHT : 1) * (isFinished ? DONE_WEIGHT : 1)
      return [term, { word, weight, command, finished: isFinished }]
    }),
  )
}

/** Lines that hold the stem or one like it, with how much that counts. */
function findTerm(index: MiniSearch<Document>, term: string, weights: MatchWeights): Map<number, number> {
  const found = new Map<number, number>()
  const search = (wanted: string, worth: number) => {
    const results = index.search(wanted, {
      tokenize: (text) => [text],
      processTerm: (text) => text,
      prefix: weights.nearMiss > 0 && wanted.length >= 4,
      fuzzy: weights.nearMiss > 0 && wanted.length >= 6 ? 0.15 : false,
    })
    for (const { id, match } of results)
      for (const [word, fields] of Object.entries(match))
        for (const field of fields as Field[]) {
          const place = field === "label" ? 1 : weights[field]
          const strength = place * worth * (word === wanted ? 1 : weights.nearMiss)
          if (strength > (found.get(id as number) ?? 0)) found.set(id as number, strength)
        }
  }
  search(term, 1)
  for (const synonym of synonymsOf(term)) search(synonym, weights.synonym)
  for (const section of sectionsOf(term)) search(section, weights.section)
  return found
}

function precisionOf(label: string, wanted: Set<string>): number {
  const words = new Set(termsOf(label).map(stem))
  return words.size === 0 ? 0 : [...words].filter((word) => wanted.has(word)).length / words.size
}

/** The words of a line without its role, context and state. */
function nameOf({ candidate, kind, text }: Line): string {
  if (kind === "page") return ""
  return candidate?.control?.name ?? candidate?.virtual?.name ?? text.replace(/^\w+ ?/, "")
}

/** Beside commands, words enough to name a thing: "Add to cart Espresso Cup" is no good for another. */
const NAMES_A_THING = 2

function namesAThing(name: string): boolean {
  return termsOf(name).filter((word) => !isCommand(word)).length >= NAMES_A_THING
}

function toDocument(line: Line, id: number, lines: Line[], tree: PageTree): Document {
  const control = line.candidate?.control
  const near = lines
    .slice(Math.max(1, id - NEIGHBOURS), id + NEIGHBOURS + 1)
    .filter((other) => other !== line)
  const groups = tree.ancestorsOf(line.index).map((at) => tree.containerAt(at)?.name ?? "")
  const { id: domId, name, placeholder, title, autocomplete } = control?.attributes ?? {}
  return {
    id,
    label: labelOf(line),
    context: groups.join(" "),
    attributes: [domId, name, placeholder, title, autocomplete, control?.description]
      .join(" ")
      .replace(/[_-]|(?<=\p{Ll})(?=\p{Lu})/gu, " "),
    near: near.map((other) => other.text).join(" "),
  }
}

/** The words of a line without its role and state; the options of a select are its words. */
function labelOf(line: Line): string {
  const { label, control } = line.candidate ?? {}
  return [
    label?.replace(/^\w+ ?/, "") ?? nameOf(line),
    ...(control?.options ?? []).map((option) => option.text),
  ].join(" ")
}

/** How much of the task the lines cover between them. */
export function coverTogether(matches: Match[]): number {
  const terms = new Map<string, number>()
  for (const { terms: own } of matches)
    for (const [term, mass] of own) terms.set(term, Math.max(terms.get(term) ?? 0, mass))
  return [...terms.values()].reduce((sum, mass) => sum + mass, 0)
}
