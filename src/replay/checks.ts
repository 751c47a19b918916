import { selectorsOf } from "../agent/selectors"
import type { Rung } from "./rungs"
import { addressOf, counts, fieldNameOf, idOf, isCorroborated, testIdOf } from "./evidence"
import { agreeInPart, comparable, sameName } from "./names"
import { atPath, controlAt, hasTargetsName, mayHaveBeenAnother, wasAnother, type Search } from "./search"
import { standsIn } from "./surroundings"

/** Said of what is not looked for any further. */
export const AMBIGUOUS = "two elements have a part each of what it was known by"

/** Why the only match of a rung is not to be relied on. */
export const CHECKS: Record<Rung, (search: Search, index: number) => string | undefined> = {
  "test-id": (search, index) => checkId(search, index, testIdOf(search.target) ?? ""),
  id: (search, index) => checkId(search, index, idOf(search.target) ?? fieldNameOf(search.target) ?? ""),
  "role-and-name": checkName,
  label: () => undefined,
  text: checkNewName,
  path: (search, index) => {
    const { surroundings, tree } = search
    if (surroundings.type === "context" && !standsIn(surroundings.text, index, tree)) return ELSEWHERE
    return checkNewName(search, index)
  },
}

const ELSEWHERE = "it stands elsewhere"

function checkId(search: Search, index: number, id: string): string | undefined {
  const { target, surroundings, namesakes, tree } = search
  const isRenamed = !sameName(controlAt(search, index).name, target.name)
  if (isRenamed && namesakes.length > 0) return AMBIGUOUS
  if (isRenamed && wasAnother(search, index)) return "it was there beside it"
  if (!counts(id)) return undefined
  if (isRenamed) return "it has another name"
  if (surroundings.type === "context" && !standsIn(surroundings.text, index, tree)) return ELSEWHERE
  return surroundings.type === "place" ? "it may be another one of several" : undefined
}

/** A link that leads where the recorded one led does the same, unless it was there beside it. */
export function checkAddress(search: Search, index: number): string | undefined {
  return checkId(search, index, "")
}

function checkName(search: Search, index: number): string | undefined {
  const { target, surroundings, tree, pool } = search
  if (surroundings.type === "place") return "it may be another one of several"
  if (surroundings.type === "context") return standsIn(surroundings.text, index, tree) ? undefined : ELSEWHERE
  const controls = pool.map((at) => controlAt(search, at))
  if (isCorroborated(target, controlAt(search, index), controls)) return undefined
  const isLabelled = selectorsOf(search.snapshot, index, "").labelText !== undefined
  if (target.selectors?.labelText !== undefined && !isLabelled) return "the label beside it is gone"
  // What stands in its place, under a name that nothing had, may be the same under another name.
  const replaced = atPath(search).find((at) => at !== index)
  const isNew = replaced !== undefined && !wasAnother(search, replaced) && !hasTargetsName(search, replaced)
  return isNew ? AMBIGUOUS : undefined
}

/** For rungs on which a name that is altogether different tells another element. */
function checkNewName(search: Search, index: number): string | undefined {
  const { target, surroundings } = search
  const control = controlAt(search, index)
  const { name } = control
  if (wasAnother(search, index)) return "it was there beside it"
  if (addressOf(target) !== addressOf(control)) return "it leads elsewhere"
  if (comparable(name) === "" && comparable(target.name) === "" && surroundings.type === "context")
    return isOnlyNameless(search, index, surroundings.text) ? undefined : "it may be another one of several"
  if (idOf(target) !== undefined && (idOf(control) ?? idOf(target)) !== idOf(target))
    return "it has another id"
  if (!agreeInPart(name, target.name)) return "it has another name"
  return mayHaveBeenAnother(search, index) ? "it may have been there beside it under another name" : undefined
}

function isOnlyNameless(search: Search, index: number, context: string): boolean {
  return search.pool.every((at) => {
    const { role, name } = controlAt(search, at)
    const isAlike = role === search.target.role && comparable(name) === ""
    return at === index || !isAlike || !standsIn(context, at, search.tree)
  })
}
