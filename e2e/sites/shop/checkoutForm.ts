import { isDeliveryMethod } from "./cart"

export const countries = ["United States", "Canada", "Norway", "Denmark", "Sweden", "United Kingdom"]

const requiredFields: Record<string, string> = {
  email: "Enter your e-mail address.",
  firstName: "Enter your first name.",
  lastName: "Enter your last name.",
  address1: "Enter your street address.",
  city: "Enter your city.",
  postalCode: "Enter your ZIP or postal code.",
  country: "Choose your country.",
  delivery: "Choose a delivery method.",
  cardName: "Enter the name on the card.",
  cardNumber: "Enter the card number.",
  cardExpiry: "Enter the expiry date as MM/YY.",
  cardCode: "Enter the security code.",
  terms: "Accept the terms of sale to place the order.",
}

export type CheckoutErrors = Record<string, string>

/** Which fields need the visitor's attention, in the order of the form. */
export function checkCheckoutForm(form: URLSearchParams, now = new Date()): CheckoutErrors {
  const errors: CheckoutErrors = {}
  for (const [field, message] of Object.entries(requiredFields)) {
    const value = form.get(field)?.trim() ?? ""
    const problem = value === "" ? message : problemWith(field, value, now)
    if (problem) errors[field] = problem
  }
  return errors
}

export function isEmail(text: string): boolean {
  return /^[^\s@]+@[^\s@.]+(\.[^\s@.]+)+$/.test(text)
}

function problemWith(field: string, value: string, now: Date): string | null {
  switch (field) {
    case "email":
      return isEmail(value) ? null : "Enter an e-mail address like name@example.com."
    case "country":
      return countries.includes(value) ? null : "Choose a country from the list."
    case "delivery":
      return isDeliveryMethod(value) ? null : "Choose a delivery method."
    case "cardNumber":
      return isCardNumber(value) ? null : "Check the card number: it does not look complete."
    case "cardExpiry":
      return problemWithExpiry(value, now)
    case "cardCode":
      return /^\d{3,4}$/.test(value) ? null : "The security code has 3 or 4 digits."
    default:
      return null
  }
}

/** 13 to 19 digits whose Luhn checksum is right, spaces and dashes aside. */
function isCardNumber(text: string): boolean {
  const digits = text.replaceAll(/[\s-]/g, "")
  if (!/^\d{13,19}$/.test(digits)) return false
  const sum = [...digits].reverse().reduce((total, digit, index) => {
    const value = index % 2 === 0 ? Number(digit) : Number(digit) * 2
    return total + (value > 9 ? value - 9 : value)
  }, 0)
  return sum % 10 === 0
}

function problemWithExpiry(text: string, now: Date): string | null {
  const [, month, year] = /^(0[1-9]|1[0-2])\s*\/\s*(\d{2})$/.exec(text) ?? []
  if (!month || !year) return "Enter the expiry date as MM/YY."
  const firstDayAfter = new Date(2000 + Number(year), Number(month), 1)
  return firstDayAfter > now ? null : "This card has expired."
}
