export const INTERRUPTIONS = ["worker", "popup", "crash", "navigate", "discard"] as const
export type Interruption = (typeof INTERRUPTIONS)[number]

/** Session events that an order goes through, in order. */
const EVENTS = ["planned", "consent-requested", "consent-answered", "intent", "result"] as const
/** Events of the page during the click; it stands still in the middle of them. */
const GESTURE = ["mouseover", "pointerdown", "mousedown", "pointerup", "mouseup", "click", "submit"] as const

export type Moment =
  /** This share of the time that a whole run takes has passed. */
  | { type: "time"; share: number }
  /** The run has stored this event. */
  | { type: "event"; name: (typeof EVENTS)[number] }
  | { type: "gesture"; name: (typeof GESTURE)[number] }
  /** The shop has been asked for the order and has not taken it, or has taken it and not answered. */
  | { type: "shop"; name: "asked" | "ordered" }

export type Case = {
  seed: number
  interruption: Interruption
  moment: Moment
  /** The page stays and sends the order itself; else the browser goes to the shop's answer. */
  inPlace: boolean
  /** The model wants to order again, whatever became of the first time. Only in place: there the button stays. */
  insists: boolean
  /** No panel is open when the worker is killed, so that nothing wakes it; a crashed tab is reloaded. */
  thorough: boolean
}

/** Interruptions take turns; all else is drawn. The same seed gives the same case. */
export function caseOf(seed: number): Case {
  const draw = generator(seed)
  const pick = <T>(values: readonly T[]): T => values[Math.floor(draw() * values.length)]!
  const moment = pick<() => Moment>([
    () => ({ type: "time", share: draw() }),
    () => ({ type: "event", name: pick(EVENTS) }),
    () => ({ type: "gesture", name: pick(GESTURE) }),
    () => ({ type: "shop", name: pick(["asked", "ordered"]) }),
  ])()
  const inPlace = draw() < 0.5
  const interruption = INTERRUPTIONS[seed % INTERRUPTIONS.length]!
  const insists = inPlace && draw() < 0.5
  return {
    seed,
    interruption,
    moment,
    inPlace,
    insists,
    thorough: draw() < 0.5,
  }
}

export function describeCase({ interruption, moment, inPlace, insists, thorough }: Case): string {
  const when = moment.type === "time" ? `${Math.round(moment.share * 100)} %` : moment.name
  const how = [inPlace && "in place", insists && "insisting", thorough && "thorough"].filter(Boolean)
  return [`${interruption} at ${moment.type} ${when}`, ...how].join(", ")
}

/** Numbers from 0 up to 1: mulberry32. */
function generator(seed: number): () => number {
  let state = Math.imul(seed, 0x9e3779b1)
  return () => {
    state = (state + 0x6d2b79f5) | 0
    let mixed = Math.imul(state ^ (state >>> 15), state | 1)
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61)
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32
  }
}
