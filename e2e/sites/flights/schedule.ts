import { airportOf } from "./airports"

/** A flight as the timetable has it. Times are local, `HH:MM`. */
export type Flight = {
  number: string
  from: string
  to: string
  departs: string
  arrives: string
  /** Whether it arrives on the day after. */
  overnight: boolean
  minutes: number
  /** Where it stops; null for a direct flight. */
  via: string | null
  /** Days of the week it flies, Monday is 1. */
  days: string
  operator: string
  /** Euros in the Light fare before the day's supply and demand. */
  basePrice: number
}

type Draft = [
  number: number,
  from: string,
  to: string,
  departs: string,
  minutes: number,
  basePrice: number,
  more?: { via?: string; days?: string; operator?: string },
]

const everyDay = "1234567"
/** Minutes an aircraft stands before it flies back. */
const turnaround = 50
const regional = "Petrel Regional"
const partner = "Aurora Link"

// Even numbers are written down here; the odd number above each is the same aircraft on its way back.
const drafts: Draft[] = [
  [102, "CPH", "LHR", "07:05", 120, 89],
  [104, "CPH", "LHR", "12:40", 120, 74],
  [106, "CPH", "LGW", "18:10", 125, 62],
  [110, "CPH", "AMS", "08:15", 90, 68, { operator: regional }],
  [114, "CPH", "BER", "09:20", 65, 55, { operator: regional }],
  [118, "CPH", "CDG", "06:50", 115, 82],
  [122, "CPH", "FCO", "10:05", 155, 104],
  [126, "CPH", "BGO", "16:30", 80, 72, { operator: regional }],
  [130, "CPH", "HEL", "14:45", 95, 77],
  [134, "CPH", "ARN", "17:20", 70, 58, { operator: regional }],
  [202, "MAD", "LIS", "09:10", 80, 49],
  [206, "MAD", "LIS", "19:35", 80, 57],
  [210, "MAD", "BCN", "08:00", 75, 44],
  [214, "MAD", "CDG", "13:25", 125, 88],
  [218, "MAD", "MUC", "16:05", 150, 96],
  [302, "BER", "LIS", "06:35", 230, 128],
  [304, "BER", "LIS", "09:50", 345, 91, { via: "MUC" }],
  [306, "BER", "LIS", "13:15", 335, 84, { via: "ZRH", operator: partner }],
  [308, "BER", "VIE", "07:40", 75, 63],
  [310, "BER", "LIS", "17:45", 235, 117],
  [312, "BER", "LIS", "14:20", 385, 106, { via: "MAD", days: "123457" }],
  [316, "BER", "ARN", "11:30", 95, 71],
  [320, "BER", "WAW", "18:25", 75, 54, { operator: regional }],
  [402, "HAM", "OPO", "07:55", 190, 112, { days: "1357" }],
  [404, "HAM", "OPO", "10:20", 360, 87, { via: "FRA" }],
  [408, "HAM", "VIE", "15:10", 95, 76],
  [412, "HAM", "NCE", "12:05", 120, 93, { days: "25" }],
  [416, "HAM", "ZRH", "18:40", 90, 69, { operator: regional }],
  [502, "OPO", "VIE", "06:55", 205, 121],
  [506, "OPO", "VIE", "11:40", 385, 88, { via: "FRA" }],
  [508, "OPO", "VIE", "15:30", 200, 109, { days: "135" }],
  [510, "OPO", "VIE", "13:05", 345, 94, { via: "GVA", operator: partner }],
  [514, "LIS", "OPO", "08:45", 55, 39, { operator: regional }],
  [518, "LIS", "DUB", "13:50", 170, 97],
  [602, "EDI", "DUB", "09:35", 65, 42, { operator: regional }],
  [606, "EDI", "AMS", "13:00", 95, 64],
  [610, "DUB", "LHR", "06:30", 80, 47],
  [614, "DUB", "LHR", "16:50", 80, 59],
  [660, "DUB", "CPH", "06:40", 140, 79],
  [662, "DUB", "CPH", "11:55", 140, 92],
  [664, "DUB", "CPH", "15:20", 285, 70, { via: "LHR", operator: partner }],
  [666, "DUB", "CPH", "19:05", 145, 86],
  [702, "MUC", "ATH", "10:30", 150, 118],
  [706, "MUC", "SPU", "14:20", 85, 73, { days: "2467" }],
  [710, "VIE", "BUD", "12:15", 45, 41, { operator: regional }],
  [714, "VIE", "PRG", "17:00", 50, 43, { operator: regional }],
  [718, "FRA", "MXP", "07:25", 70, 61],
  [722, "FRA", "LIN", "18:50", 70, 66],
  [726, "ZRH", "BRU", "08:35", 80, 67],
  [730, "OSL", "ARN", "10:50", 60, 52, { operator: regional }],
]

export const flights: Flight[] = drafts.flatMap((draft) => {
  const out = schedule(draft)
  return [out, wayBack(out)]
})

const byNumber = new Map(flights.map((flight) => [flight.number, flight]))

/** Takes `PT 662`, `pt662` and `662`. */
export function findFlight(text: string): Flight | undefined {
  const digits = /^\s*(?:pt)?\s*(\d{3})\s*$/i.exec(text)?.[1]
  return byNumber.get(`PT ${digits ?? ""}`)
}

function schedule([number, from, to, departs, minutes, basePrice, more = {}]: Draft): Flight {
  return {
    number: `PT ${number}`,
    from,
    to,
    departs,
    minutes,
    ...arrival(departs, minutes, from, to),
    via: more.via ?? null,
    days: more.days ?? everyDay,
    operator: more.operator ?? "Petrel",
    basePrice,
  }
}

function wayBack(out: Flight): Flight {
  const { from, to, minutes, arrives, basePrice } = out
  const departs = clock(minuteOf(arrives) + turnaround)
  return {
    ...out,
    number: `PT ${Number(out.number.slice(3)) + 1}`,
    from: to,
    to: from,
    departs,
    ...arrival(departs, minutes, to, from),
    basePrice: basePrice - 3,
  }
}

function arrival(departs: string, minutes: number, from: string, to: string) {
  const shift = airportOf(to).utcOffset - airportOf(from).utcOffset
  const minute = minuteOf(departs) + minutes + shift * 60
  return { arrives: clock(minute), overnight: minute >= 24 * 60 }
}

export function minuteOf(time: string): number {
  return Number(time.slice(0, 2)) * 60 + Number(time.slice(3))
}

function clock(minute: number): string {
  const hours = String(Math.floor(minute / 60) % 24).padStart(2, "0")
  return `${hours}:${String(minute % 60).padStart(2, "0")}`
}
