import type { ControlNode } from "../../page/snapshot"
import { checkProduct } from "../../shopping/checkProduct"
import { type Difference, mayAddToCart } from "../../shopping/gate"
import { quantityOf } from "../../shopping/ledger"
import type { Likeness } from "../../shopping/matchAttribute"
import type { Choice, ProductFacts, ProductText } from "../../shopping/product"
import type { Shopping } from "../../shopping/shopping"
import { chooseMoves, clickMoves, countMoves, type Move, type Stage } from "./moves"
import { findControl, type ShopView } from "./view"

export type ProductView = Extract<ShopView, { kind: "product" }>

/** Whether a move has been made as often as makes sense. */
export type Tried = (move: Move) => boolean

/** What the page shows now, with what other pages said of the product. */
export function factsNow(shopping: Shopping, { id, facts }: ProductView): ProductFacts {
  const before = shopping.read.find((product) => product.id === id)?.facts
  if (!before) return facts
  return { ...facts, texts: joinTexts(facts.texts, before.texts) }
}

export function joinTexts(texts: ProductText[], more: ProductText[]): ProductText[] {
  const said = new Set(texts.map(({ name, at }) => `${name ?? ""}: ${at.words}`))
  return [...texts, ...more.filter(({ name, at }) => !said.has(`${name ?? ""}: ${at.words}`))]
}

/** Choices of the ledger that the page does not show as made. */
export function openChoices({ ledger }: Shopping, facts: ProductFacts, likeness?: Likeness): Choice[] {
  return checkProduct(ledger, facts, likeness).choices.filter(
    ({ option, value }) => !valueIn(facts, { option, value })?.chosen,
  )
}

function valueIn({ options }: ProductFacts, { option, value }: Choice) {
  return options.find(({ name }) => name === option)?.values.find((each) => each.value === value)
}

/** Makes the choices that the ledger asks for, one at a time. */
export function optionMoves(stage: Stage, facts: ProductFacts, tried: Tried, likeness?: Likeness): Move[] {
  for (const choice of openChoices(stage.shopping, facts, likeness)) {
    const at = valueIn(facts, choice)?.at
    const control = at && findControl(stage.view.snapshot, at)
    const moves = control ? chooseMoves(stage, control, choice).filter((move) => !tried(move)) : []
    if (moves.length > 0) return moves
  }
  return []
}

/** On the page of the pick: what was not asked for is unticked, options and number are set, then it is bought. */
export function buyMoves(stage: Stage, view: ProductView, tried: Tried, likeness?: Likeness): Move[] {
  const { shopping } = stage
  const facts = factsNow(shopping, view)
  const unticked = facts.addOns
    .filter(({ ticked }) => ticked)
    .flatMap(({ name, at }) => clickMoves(stage, controlAt(view, at), { kind: "adjust", name: `no ${name}` }))
    .filter((move) => !tried(move))
  if (unticked.length > 0) return unticked.slice(0, 1)
  const options = optionMoves(stage, facts, tried, likeness)
  if (options.length > 0) return options
  const wanted = quantityOf(shopping.ledger)
  const field = facts.quantity && controlAt(view, facts.quantity.at)
  if (field && facts.quantity?.count !== wanted) {
    const moves = countMoves(stage, field, wanted).filter((move) => !tried(move))
    if (moves.length > 0) return moves
  }
  const differences = differencesOf(shopping, facts, likeness)
  return clickMoves(stage, view.buy, { kind: "buy", id: view.id, name: view.buy?.name ?? "" }).map(
    (move) => ({
      ...move,
      ...(differences.length > 0 && { differences }),
    }),
  )
}

function controlAt(
  { snapshot }: ShopView,
  at: { url: string; frameId?: number; nodeId?: number; words: string },
): ControlNode | undefined {
  return findControl(snapshot, at)
}

/** What the person has to be asked about before the product is bought. */
export function differencesOf(shopping: Shopping, facts: ProductFacts, likeness?: Likeness): Difference[] {
  const gate = mayAddToCart(shopping.ledger, facts, likeness)
  const others = openChoices(shopping, facts, likeness).flatMap((choice): Difference[] => {
    const option = facts.options.find(({ name }) => name === choice.option)
    const other = option?.values.find(({ chosen }) => chosen)
    const at = valueIn(facts, choice)?.at
    // Pages that do not show what is chosen are taken at the word of the click.
    return other
      ? [
          {
            text: `${other.value} is chosen, not ${choice.value}.`,
            evidence: [other.at, ...(at ? [at] : [])],
          },
        ]
      : []
  })
  const wanted = quantityOf(shopping.ledger)
  const number =
    wanted !== 1 && !facts.quantity
      ? [{ text: `The page lets one be bought at a time; ${wanted} were asked for.`, evidence: [] }]
      : []
  return [...(gate.kind === "ask" ? gate.differences : []), ...others, ...number]
}
