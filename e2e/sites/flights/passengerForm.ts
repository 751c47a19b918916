import { parseDate, today } from "./dates"
import type { Contact, Passenger } from "./visitor"

export const titles = ["Mr", "Ms", "Mrs", "Mx", "Dr"]

export type ReadPassengers = { passengers: Passenger[]; contact: Contact; errors: Record<string, string> }

export function readPassengers(form: URLSearchParams, travellers: number): ReadPassengers {
  const errors: Record<string, string> = {}
  const text = (name: string, missing: string) => {
    const value = form.get(name)?.trim() ?? ""
    if (value === "" && missing !== "") errors[name] = missing
    return value
  }

  const passengers = Array.from({ length: travellers }, (_, index) => {
    const at = index + 1
    return {
      title: text(`title${at}`, "Choose a title."),
      firstName: text(`firstName${at}`, "Enter the first name."),
      lastName: text(`lastName${at}`, "Enter the last name."),
      birthDate: birthDate(`birthDate${at}`, text(`birthDate${at}`, "Enter the date of birth."), errors),
    }
  })
  const email = text("email", "Enter your e-mail address.")
  if (email !== "" && !isEmail(email)) errors["email"] = "Enter an e-mail address like name@example.com."
  return { passengers, contact: { email, phone: text("phone", ""), offers: form.has("offers") }, errors }
}

export function isEmail(text: string): boolean {
  return /^[^\s@]+@[^\s@.]+(\.[^\s@.]+)+$/.test(text)
}

function birthDate(name: string, text: string, errors: Record<string, string>): string {
  const date = parseDate(text)
  if (text !== "" && (date === null || date >= today)) errors[name] = "Enter a date in the past."
  return date ?? text
}
