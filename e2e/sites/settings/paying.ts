import type { PageRequest, Reply } from "../routing"
import { plans } from "./account"
import { refused, saidOnReload } from "./replies"
import type { Visitor } from "./visitor"

export function changePlan({ params }: PageRequest, visitor: Visitor): Reply {
  const plan = plans.find(({ id }) => id === params["id"])
  if (!plan) return refused("That plan does not exist.")
  visitor.plan = plan.id
  return saidOnReload(visitor, `You are on ${plan.name} now`)
}

export function addCard({ form }: PageRequest, visitor: Visitor): Reply {
  const read = (name: string) => form.get(name)?.trim() ?? ""
  const number = read("cardNumber").replace(/[ -]/g, "")
  if (read("cardName") === "") return refused("Enter the name as it stands on the card.", "cardName")
  if (!/^\d{13,19}$/.test(number)) return refused("That is not a whole card number.", "cardNumber")
  if (!/^(0[1-9]|1[0-2])\/\d{2}$/.test(read("cardExpiry"))) return refused("Enter it as MM/YY.", "cardExpiry")
  if (!/^\d{3,4}$/.test(read("cardCode"))) return refused("Enter its 3 or 4 digits.", "cardCode")
  const id = `c${visitor.cards.length + 1}-${number.slice(-4)}`
  visitor.cards.push({ id, brand: brandOf(number), lastFour: number.slice(-4), expires: read("cardExpiry") })
  return saidOnReload(visitor, "Card added")
}

export function makeDefaultCard({ params }: PageRequest, visitor: Visitor): Reply {
  const card = visitor.cards.find(({ id }) => id === params["id"])
  if (!card) return refused("That card is not here any more.")
  visitor.defaultCard = card.id
  return saidOnReload(visitor, `${card.brand} ending ${card.lastFour} is charged from now on`)
}

export function removeCard({ params }: PageRequest, visitor: Visitor): Reply {
  const card = visitor.cards.find(({ id }) => id === params["id"])
  if (!card) return refused("That card is not here any more.")
  if (card.id === visitor.defaultCard) return refused("The card that is charged cannot be removed.")
  visitor.cards = visitor.cards.filter(({ id }) => id !== card.id)
  return saidOnReload(visitor, "Card removed")
}

function brandOf(number: string): string {
  if (number.startsWith("4")) return "Visa"
  return /^(5|2)/.test(number) ? "Mastercard" : "Card"
}
