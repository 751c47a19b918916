import type { ControlDraft, TextDraft } from "./drafts"
import type { ControlName } from "./controlNames"
import type { Namer } from "./names"
import { readOr } from "./readOr"

/** For each text, the controls whose name contains it: those around it, those it labels, those it stands beside. */
export function createSaidBy(
  names: ReadonlyMap<ControlDraft, ControlName>,
  namer: Namer,
): (text: TextDraft) => ControlDraft[] {
  const named = new Map<Element, ControlDraft[]>()
  const beside = new Map<TextDraft, ControlDraft[]>()
  for (const [control, name] of names) {
    for (const element of readOr(() => namer.namersOf(control.element), [])) append(named, element, control)
    if (name.beside) append(beside, name.beside, control)
  }

  return (text) => {
    const candidates = new Set([
      ...controlsAround(text),
      ...text.namers.flatMap((element) => named.get(element) ?? []),
      ...(beside.get(text) ?? []),
    ])
    return [...candidates].filter((control) => names.get(control)?.name.includes(text.text))
  }
}

function controlsAround(text: TextDraft): ControlDraft[] {
  const controls: ControlDraft[] = []
  for (let at = text.parent; at; at = at.parent) if (at.kind === "control") controls.push(at)
  return controls
}

function append<K, V>(map: Map<K, V[]>, key: K, value: V): void {
  const values = map.get(key)
  if (values) values.push(value)
  else map.set(key, [value])
}
