import type { IsoDate } from "./dates"

export type Reservation = {
  reference: string
  lastName: string
  passenger: string
  email: string
  flight: string
  date: IsoDate
  fare: string
  seat: string | null
  bags: string[]
  cancelled: boolean
}

/** Bookings made before today, by other people at this keyboard or by phone. */
export function oldReservations(): Reservation[] {
  return [
    {
      reference: "QX4T7B",
      lastName: "Morales",
      passenger: "Ms Elena Morales",
      email: "elena.morales@example.com",
      flight: "PT 206",
      date: "2027-03-16",
      fare: "Light",
      seat: null,
      bags: [],
      cancelled: false,
    },
    {
      reference: "HM2K9D",
      lastName: "Okafor",
      passenger: "Mr Chidi Okafor",
      email: "c.okafor@example.org",
      flight: "PT 118",
      date: "2027-04-02",
      fare: "Standard",
      seat: "11A",
      bags: ["23 kg"],
      cancelled: false,
    },
    {
      reference: "ZR6V3N",
      lastName: "Lindqvist",
      passenger: "Dr Saga Lindqvist",
      email: "saga.lindqvist@example.net",
      flight: "PT 316",
      date: "2027-03-09",
      fare: "Flex",
      seat: "4C",
      bags: ["23 kg"],
      cancelled: false,
    },
  ]
}

export type Bag = { id: string; name: string; detail: string; price: number }

export const bags: Bag[] = [
  { id: "23kg", name: "23 kg", detail: "One suitcase up to 158 cm", price: 35 },
  { id: "32kg", name: "32 kg", detail: "One heavy suitcase up to 158 cm", price: 55 },
  { id: "sports", name: "Sports equipment", detail: "Skis, a surfboard or a bicycle in a case", price: 65 },
]

const rowCount = 16
const seatLetters = ["A", "C", "D", "F"]

export type Seat = { name: string; place: string; price: number; taken: boolean }

/** The cabin of every Petrel aircraft, row by row. Which seats are taken depends on the flight. */
export function seatRows(flight: string): Seat[][] {
  const seed = Number(flight.slice(3))
  return Array.from({ length: rowCount }, (_, index) =>
    seatLetters.map((letter, column) => {
      const row = index + 1
      return {
        name: `${row}${letter}`,
        place: letter === "A" || letter === "F" ? "window" : "aisle",
        price: row <= 3 ? 19 : 8,
        taken: (row * 7 + column * 5 + seed) % 3 === 0,
      }
    }),
  )
}

export function findSeat(flight: string, name: string): Seat | undefined {
  return seatRows(flight)
    .flat()
    .find((seat) => seat.name === name)
}
