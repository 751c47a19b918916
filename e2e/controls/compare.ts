import type { TracedEvent } from "./trace"

export type Field = Exclude<keyof TracedEvent, "type" | "target">

/** One event that only one of the two traces has, or a field of an event that both have. */
export type Difference =
  | { kind: "missing" | "extra"; event: TracedEvent }
  | { kind: "different"; event: TracedEvent; field: Field; person: unknown; ours: unknown }

/** What ours lacks, has besides, or has otherwise than the person's, frame by frame. */
export function compareTraces(person: TracedEvent[][], ours: TracedEvent[][]): Difference[] {
  const frames = Math.max(person.length, ours.length)
  return Array.from({ length: frames }, (_, frame) =>
    compareFrame(foldChance(person[frame] ?? []), foldChance(ours[frame] ?? [])),
  ).flat()
}

/** Fired in tasks of their own, some time after what caused them. */
const QUEUED = new Set(["selectionchange", "select", "toggle", "close"])

/**
 * Leaves out what is a matter of chance: how many moves lead to a place, and when the queued events come between the
 * others. Of these remains that they came, once for each target, at the end.
 */
export function foldChance(trace: TracedEvent[]): TracedEvent[] {
  const others = trace.filter(({ type }) => !QUEUED.has(type))
  const moves = others.filter((event, index) => {
    const repeats = (earlier: TracedEvent | undefined) =>
      earlier?.type === event.type && earlier.target === event.target
    return !event.type.endsWith("move") || !(repeats(others[index - 1]) || repeats(others[index - 2]))
  })
  const queued = trace
    .filter(({ type }) => QUEUED.has(type))
    .map(({ type, target }) => ({ type, target, defaultPrevented: false, active: "" }))
    .sort((a, b) => (keyOf(a) < keyOf(b) ? -1 : 1))
  return [...moves, ...queued.filter((event, index) => !index || keyOf(event) !== keyOf(queued[index - 1]!))]
}

const keyOf = ({ type, target, key, inputType }: TracedEvent): string =>
  [type, target, key, inputType].join("\n")

function compareFrame(person: TracedEvent[], ours: TracedEvent[]): Difference[] {
  return align(person, ours).flatMap(([theirs, mine]): Difference[] => {
    if (!theirs) return [{ kind: "extra", event: mine! }]
    if (!mine) return [{ kind: "missing", event: theirs }]
    return compareFields(theirs, mine)
  })
}

const FIELDS = [
  "code button buttons detail data pointerType isPrimary relatedTarget defaultPrevented value checked active",
].flatMap((line) => line.split(" ")) as Field[]

function compareFields(person: TracedEvent, ours: TracedEvent): Difference[] {
  return FIELDS.filter((field) => person[field] !== ours[field]).map((field) => ({
    kind: "different",
    event: person,
    field,
    person: person[field],
    ours: ours[field],
  }))
}

/** Pairs of the longest common subsequence, with what lies between on either side. */
function align(
  person: TracedEvent[],
  ours: TracedEvent[],
): [TracedEvent | undefined, TracedEvent | undefined][] {
  const theirs = person.map(keyOf)
  const mine = ours.map(keyOf)
  // lengths[i][j]: of the longest common subsequence from i and j on.
  const lengths = Array.from({ length: theirs.length + 1 }, () => new Array<number>(mine.length + 1).fill(0))
  for (let i = theirs.length - 1; i >= 0; i--)
    for (let j = mine.length - 1; j >= 0; j--)
      lengths[i]![j] =
        theirs[i] === mine[j]
          ? lengths[i + 1]![j + 1]! + 1
          : Math.max(lengths[i + 1]![j]!, lengths[i]![j + 1]!)
  const pairs: [TracedEvent | undefined, TracedEvent | undefined][] = []
  let i = 0
  let j = 0
  while (i < theirs.length || j < mine.length) {
    if (i < theirs.length && j < mine.length && theirs[i] === mine[j]) pairs.push([person[i++], ours[j++]])
    else if (j === mine.length || (i < theirs.length && lengths[i + 1]![j]! >= lengths[i]![j + 1]!))
      pairs.push([person[i++], undefined])
    else pairs.push([undefined, ours[j++]])
  }
  return pairs
}
