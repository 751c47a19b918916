import {
  putConstraint,
  removeConstraint,
  type Constraint,
  type Ledger,
  type Matter,
} from "../../src/shopping/ledger"

/** The person puts a chip right, or adds one. */
export function put(ledger: Ledger, id: string, matter: Matter, wish: boolean): Ledger {
  return settle(ledger, putConstraint(ledger, id, matter, wish))
}

/** The person takes a chip away. */
export function remove(ledger: Ledger, id: string): Ledger {
  return settle(ledger, removeConstraint(ledger, id))
}

/** An id that no constraint has, nor will have in the instruction read anew. */
export function freeId({ constraints }: Ledger): string {
  const numbers = constraints.map(({ id }) => Number(/^added-(\d+)$/u.exec(id)?.[1] ?? 0))
  return `added-${Math.max(0, ...numbers) + 1}`
}

/** What can be wrong with an instruction is its price: once that is corrected, nothing is. */
function settle(before: Ledger, after: Ledger): Ledger {
  const prices = ({ constraints }: Ledger) =>
    JSON.stringify(constraints.flatMap((each) => (each.kind === "price" ? [matterOf(each)] : [])))
  return prices(before) === prices(after) ? after : { ...after, problems: [] }
}

/**
 * The instruction read anew, with what the person has corrected in an earlier reading: what was changed or taken away
 * is so again wherever the new reading says the same, and what was added stays.
 */
export function carryOver(read: Ledger, earlier: Ledger, corrected: Ledger): Ledger {
  const added = corrected.constraints.filter(({ id }) => !earlier.constraints.some((each) => each.id === id))
  const changed = earlier.constraints.reduce((ledger, before) => {
    const same = ledger.constraints.find((each) => isSame(each, before))
    const after = corrected.constraints.find(({ id }) => id === before.id)
    if (!same || (after && isSame(before, after))) return ledger
    return after ? put(ledger, same.id, matterOf(after), after.wish) : remove(ledger, same.id)
  }, read)
  return added.reduce((ledger, each) => put(ledger, freeId(ledger), matterOf(each), each.wish), changed)
}

function isSame(a: Constraint, b: Constraint): boolean {
  return a.wish === b.wish && JSON.stringify(matterOf(a)) === JSON.stringify(matterOf(b))
}

/** What a constraint asks for, without what became of it. */
function matterOf(constraint: Constraint): Matter {
  const matter: Matter & Partial<Constraint> = { ...constraint }
  for (const key of ["id", "said", "wish", "status", "evidence", "sureness", "reason"] as const)
    delete matter[key]
  return matter
}
