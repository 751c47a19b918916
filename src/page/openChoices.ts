import { saidAfter } from "./fieldTexts"
import { valuesIn } from "./values"
import { cleanText } from "./clean"
import { countsIn } from "./counts"
import type { Candidate } from "./describe"
import { isSearchField } from "./labels"
import { phrasePattern } from "./phrase"
import { synonymsOf } from "./synonyms"
import { stemsOf } from "./terms"
import type { ControlNode } from "./snapshot"

/** A choice that the task names and that is not made: an option of a select, a radio button, or a number to type. */
export type OpenChoice = { form: number; candidate: Candidate }

type Named = { name: string; chosen: boolean; choice: OpenChoice }

/**
 * Radio buttons and options of selects that the task names word for word while their group says something else, and
 * the field for how many. Who asks for a thing in size M has not chosen until M is chosen. Groups of which the task
 * names several are left alone.
 */
export function findOpenChoices(candidates: Candidate[], task: string): OpenChoice[] {
  // Filters beside a search narrow what is shown; what the task says of a thing need not be meant for them.
  const searches = new Set(
    candidates
      .filter(({ control }) => control?.editable && isSearchField(control.role, control.name))
      .map(({ control }) => control?.form),
  )
  const groups = new Map<string, Named[]>()
  for (const candidate of candidates.filter(({ control }) => !searches.has(control?.form)))
    for (const [group, named] of choicesOf(candidate))
      if (isNamed(named.name, task)) groups.set(group, [...(groups.get(group) ?? []), named])
  const open = [...groups.values()].flatMap((group) => {
    const longest = group.filter(({ name }) => !group.some((other) => isPart(name, other.name)))
    return longest.length === 1 && !longest[0]!.chosen ? [longest[0]!.choice] : []
  })
  return [
    ...open,
    ...openCount(candidates, task),
    ...openFields(candidates, task),
    ...openOneWay(candidates, task),
    ...openChecks(candidates, task),
  ]
}

const NEGATION = /\b(?:no|not|without|don't|do not|never)\b/i

/** Checkboxes that the task speaks of with every word of their name: "Direct flights only", when it wants such flights. */
function openChecks(candidates: Candidate[], task: string): OpenChoice[] {
  const clauses = task.split(/[.,;!?]\s/).filter((clause) => !NEGATION.test(clause))
  const spoken = new Set(clauses.flatMap(stemsOf).flatMap((word) => [word, ...synonymsOf(word)]))
  return candidates.flatMap((candidate) => {
    const { control } = candidate
    if (control?.role !== "checkbox" || control.form === undefined || control.checked !== false) return []
    const words = stemsOf(control.name)
    const isMeant = words.length >= 2 && words.every((word) => spoken.has(word))
    return isMeant ? [{ form: control.form, candidate }] : []
  })
}

/** An option of this form is meant wherever it stands in the task: "v2", "English (UK)". */
const DISTINCT = /\p{N}|\p{L}\s+\P{Zs}*\p{L}/u

/** Selects of no form, which act at once, with the one option that the task names and that is not chosen. */
export function findOpenSelects(candidates: Candidate[], task: string): Candidate[] {
  return candidates.filter(({ control, options, canSelect }) => {
    if (!canSelect || control?.form !== undefined) return false
    const named = (options ?? []).filter(({ text }) => DISTINCT.test(text) && isNamed(text, task))
    return named.length === 1 && control?.options?.[named[0]!.index]?.selected !== true
  })
}

const ONE_WAY = /\bone[- ]?way\b/i
const RETURNS = /\b(?:return|round|back|both ways)/i

/** Who names one day for a journey, and says nothing of coming back, goes one way. */
function openOneWay(candidates: Candidate[], task: string): OpenChoice[] {
  const days = valuesIn(task).filter(({ kind }) => kind === "date")
  if (days.length !== 1 || (RETURNS.test(task) && !/\bno (?:way back|return)/i.test(task))) return []
  return candidates.flatMap((candidate) => {
    const { control } = candidate
    const isOpen = control?.role === "radio" && control.form !== undefined && control.checked !== true
    return isOpen && ONE_WAY.test(control.name) ? [{ form: control.form!, candidate }] : []
  })
}

function choicesOf(candidate: Candidate): [group: string, named: Named][] {
  const { control, options } = candidate
  if (control?.form === undefined || control.disabled) return []
  const { form } = control
  if (control.role === "radio") {
    const chosen = control.checked === true
    return [[groupOf(control), { name: control.name, chosen, choice: { form, candidate } }]]
  }
  if (!candidate.canSelect) return []
  return (options ?? [])
    .filter(({ disabled }) => !disabled)
    .map((option) => {
      const chosen = control.options?.[option.index]?.selected === true
      // Only the option that is named can be meant.
      const narrowed = { ...candidate, options: [option] }
      return [candidate.label, { name: option.text, chosen, choice: { form, candidate: narrowed } }]
    })
}

/** Radio buttons of one name in one form are one choice (HTML Standard, "radio button group"). */
function groupOf({ form, attributes, parent }: ControlNode): string {
  return `${form ?? ""} ${attributes["name"] ?? parent}`
}

/** Radio buttons beside a chosen one that has more words of the task than they have. */
export function findWorseRadios(candidates: Candidate[], task: string): Set<Candidate> {
  const wanted = new Set(stemsOf(task))
  const sharedOf = ({ name }: ControlNode) => stemsOf(name).filter((word) => wanted.has(word)).length
  const chosen = new Map<string, number>()
  for (const { control } of candidates)
    if (control?.role === "radio" && control.checked === true) chosen.set(groupOf(control), sharedOf(control))
  return new Set(
    candidates.filter(
      ({ control }) => control?.role === "radio" && sharedOf(control) < (chosen.get(groupOf(control)) ?? 0),
    ),
  )
}

/** The name stands in the task as words of its own; a single letter only in the same case: "M", not "I'm". */
function isNamed(name: string, task: string): boolean {
  const words = cleanText(name)
  if (/^\d+$/.test(words)) return countsIn(task).includes(Number(words))
  if (!/[\p{L}\p{N}]/u.test(words)) return false
  // Nor is "M" named in "I'm" or "M-size".
  const pattern = `(?<!['’-])${phrasePattern(words)}(?!['’-])`
  return new RegExp(pattern, words.length === 1 ? "u" : "iu").test(task)
}

function isPart(name: string, other: string): boolean {
  return other.length > name.length && other.toLowerCase().includes(name.toLowerCase())
}

/** Fields that the task says a value for, by their name: `to Lisbon` for the field "To". */
function openFields(candidates: Candidate[], task: string): OpenChoice[] {
  return candidates.flatMap((candidate) => {
    const { control, canType } = candidate
    if (!canType || control?.form === undefined || isSearchField(control.role, control.name)) return []
    const isLong = control.tag === "textarea" && (control.value ?? "") === ""
    const value =
      saidAfter(cleanText(control.name), task) ?? (isLong ? untypedQuote(candidates, task) : undefined)
    if (value === undefined || value.includes("{{")) return []
    return (control.value ?? "").toLowerCase().includes(value.toLowerCase())
      ? []
      : [{ form: control.form, candidate }]
  })
}

/** Words in quotes that no field holds yet. */
function untypedQuote(candidates: Candidate[], task: string): string | undefined {
  const held = candidates.flatMap(({ control }) => (control?.editable ? [control.value ?? ""] : []))
  return valuesIn(task).find(({ kind, text }) => kind === "quoted" && !held.includes(text))?.text
}

const HOW_MANY =
  /\b(?:quantity|qty|how many|amount|number of|count|pieces|guests?|people|persons|passengers?|adults?|travell?ers?|rooms?|nights?|tickets?|seats?)\b/i

/** The one field of its form that asks how many, when the task says one number and the field another. */
function openCount(candidates: Candidate[], task: string): OpenChoice[] {
  const [count, ...others] = countsIn(task)
  if (count === undefined || others.length > 0) return []
  const fields = candidates.filter(
    ({ control, canType }) =>
      canType && control?.form !== undefined && control.role === "spinbutton" && HOW_MANY.test(control.name),
  )
  return fields.flatMap((candidate) => {
    const { form, value } = candidate.control!
    const isOnly = fields.filter(({ control }) => control?.form === form).length === 1
    return isOnly && Number(value) !== count ? [{ form: form!, candidate }] : []
  })
}
