import type { IsoDate } from "./dates"
import type { Flight } from "./schedule"

export type Status = { word: string; expected: string; gate: string; terminal: number }

const notes: Record<string, Partial<Status>> = {
  "PT 310 2027-03-01": { word: "delayed", expected: "Departure 18:25, 40 minutes late", gate: "B27" },
  "PT 726 2027-03-01": { word: "cancelled", expected: "We rebook you, see your e-mail" },
  "PT 518 2027-03-01": { word: "boarding", gate: "14" },
}

export function statusOf(flight: Flight, date: IsoDate): Status {
  const usual = {
    word: "on time",
    expected: `Departure ${flight.departs}`,
    gate: "Announced 60 minutes before departure",
    terminal: Number(flight.number.at(-2)) % 2 === 0 ? 1 : 2,
  }
  return { ...usual, ...notes[`${flight.number} ${date}`] }
}
