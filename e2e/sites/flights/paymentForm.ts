import { today } from "./dates"

const required: Record<string, string> = {
  cardName: "Enter the name on the card.",
  cardNumber: "Enter the card number.",
  cardExpiry: "Enter the expiry date.",
  cardCode: "Enter the security code.",
  terms: "Accept the conditions of carriage to pay.",
}

export function checkPayment(form: URLSearchParams): Record<string, string> {
  const errors: Record<string, string> = {}
  for (const [name, missing] of Object.entries(required)) {
    const value = form.get(name)?.trim() ?? ""
    const problem = value === "" ? missing : problemWith(name, value)
    if (problem !== null) errors[name] = problem
  }
  return errors
}

function problemWith(name: string, value: string): string | null {
  switch (name) {
    case "cardNumber":
      return isCardNumber(value) ? null : "Check the card number."
    case "cardExpiry":
      return isValid(value) ? null : "Enter a date in the future as MM/YY."
    case "cardCode":
      return /^\d{3,4}$/.test(value) ? null : "The security code has 3 or 4 digits."
    default:
      return null
  }
}

/** 13 to 19 digits whose Luhn checksum is right. */
function isCardNumber(text: string): boolean {
  const digits = text.replaceAll(/[\s-]/g, "")
  if (!/^\d{13,19}$/.test(digits)) return false
  const sum = [...digits].reverse().reduce((total, digit, index) => {
    const value = index % 2 === 0 ? Number(digit) : Number(digit) * 2
    return total + (value > 9 ? value - 9 : value)
  }, 0)
  return sum % 10 === 0
}

function isValid(expiry: string): boolean {
  const [, month, year] = /^(0[1-9]|1[0-2])\s*\/\s*(\d{2})$/.exec(expiry) ?? []
  return month !== undefined && `20${year}-${month}` >= today.slice(0, 7)
}
