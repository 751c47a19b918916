import { tagOf } from "./dom"
import type { ControlDraft, Draft, TextDraft } from "./drafts"
import type { Namer } from "./names"
import { readOr } from "./readOr"
import { labelledControlOf } from "./roles"

/** Code points of a name that its line prints: what comes later no line has said yet. */
const PRINTED = 59

/** As many words of its own make a hidden text one that a person reads, not an icon. */
const PHRASE = 3

/** A price, a share, a time, a date, a decimal: never there for looks. */
const FIGURE = /\p{Sc}\s*\d|\d\s*[\p{Sc}%]|\d[:.,/-]\d/u

/**
 * Takes out of the text in named controls and their labels what is there for the eye: the name says it already or it
 * is a picture made of letters. What a person would miss stays, whole. Shortens the drafts' texts.
 */
export function withoutDecoration(drafts: Draft[], namer: Namer): Draft[] {
  const controls = new Map<Element, ControlDraft>()
  for (const draft of drafts) if (draft.kind === "control") controls.set(draft.element, draft)

  return drafts.filter((draft) => draft.kind !== "text" || readOr(() => keepsText(draft), true))

  function keepsText(draft: TextDraft): boolean {
    const owner = controlAround(draft) ?? controlLabelledBy(draft)
    const name = owner ? namer.ownNameOf(owner.element) : ""
    if (name === "") return true
    if (draft.drawn.length > 0 && !addsTo(name, draft.drawn)) draft.text = draft.bare
    if (draft.text === "") return false
    // What stands in the name word for word, the name says; a heading tells what it is the heading of besides.
    return draft.heading !== undefined || name.includes(draft.text) || !isDecoration(draft.text, name)
  }

  function controlLabelledBy({ namers }: TextDraft): ControlDraft | undefined {
    const label = namers.findLast((element) => tagOf(element) === "label")
    const control = label && labelledControlOf(label)
    return control ? controls.get(control) : undefined
  }
}

/** The nearest control that holds the draft. */
export function controlAround(draft: Draft): ControlDraft | undefined {
  let at = draft.parent
  while (at && at.kind !== "control") at = at.parent
  return at
}

/**
 * By hiding the text from screen readers the page says that the name is enough. That is taken at its word (arrows,
 * badges, numbers of steps) but for what pages hide wrongly: figures and phrases that the name lacks.
 */
function addsTo(name: string, drawn: readonly string[]): boolean {
  const said = new Set(wordsOf(printed(name)))
  const added = drawn.flatMap(wordsOf).filter((word) => !said.has(word))
  return added.length >= PHRASE || (added.length > 0 && FIGURE.test(drawn.join("")))
}

/** Text that screen readers pass over only because the control has a name, and a person does too. */
function isDecoration(text: string, name: string): boolean {
  const said = new Set(wordsOf(printed(name)))
  return wordsOf(text).every((word) => said.has(word)) || isGlyph(text) || abbreviates(text, name)
}

/** A cross, an "i" for information, a brand's letter; a capital may be a size or a grade. */
function isGlyph(text: string): boolean {
  return /^(\p{Ll}|X)$/u.test(text)
}

/** "MA" for "Account of Maren Ashworth", "US" for "United States". */
function abbreviates(text: string, name: string): boolean {
  if (!/^\p{Lu}{2,3}$/u.test(text)) return false
  const initials = name.match(/(?<![\p{L}\p{N}])\p{Lu}/gu) ?? []
  return initials.join("").includes(text)
}

/** With the underscores of names of icons ("arrow_drop_down"): such a name is one word. */
function wordsOf(text: string): string[] {
  return text.toLowerCase().match(/[\p{L}\p{N}_]+/gu) ?? []
}

function printed(name: string): string {
  return [...name].slice(0, PRINTED).join("")
}
