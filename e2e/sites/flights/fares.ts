import type { Offer } from "./supply"

export type Fare = { id: string; name: string; extra: number; includes: string[]; excludes: string[] }

/** `extra` is added to each flight's price for each traveller. */
export const fares: Fare[] = [
  {
    id: "light",
    name: "Light",
    extra: 0,
    includes: ["Small cabin bag (40 × 30 × 20 cm)"],
    excludes: ["Checked bag", "Seat choice", "Changes and refund"],
  },
  {
    id: "standard",
    name: "Standard",
    extra: 28,
    includes: ["Large cabin bag (8 kg)", "One checked bag (23 kg)", "Standard seat choice"],
    excludes: ["Refund"],
  },
  {
    id: "flex",
    name: "Flex",
    extra: 74,
    includes: [
      "Large cabin bag (8 kg)",
      "One checked bag (23 kg)",
      "Any seat",
      "Changes without a fee",
      "Refund until the day before",
    ],
    excludes: [],
  },
]

export function findFare(id: string | null): Fare | undefined {
  return fares.find((fare) => fare.id === id)
}

/** What the whole party pays for the flights in one fare. */
export function partyPrice(offers: Offer[], fare: Fare, travellers: number): number {
  return offers.reduce((sum, { price }) => sum + ((price ?? 0) + fare.extra) * travellers, 0)
}
