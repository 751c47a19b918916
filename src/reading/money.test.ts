import fc from "fast-check"
import { describe, expect, test } from "vitest"
import { amountOf, moneyIn, type CurrencyHint } from "./money"

const CASES: [text: string, money: [number, string?][], hint?: CurrencyHint][] = [
  ["$1,299.00", [[1299, "USD"]]],
  ["US $124.99", [[124.99, "USD"]]],
  ["$85.00 USD", [[85, "USD"]]],
  ["$50", [[50, "CAD"]], { currency: "CAD" }],
  ["CA$20.50", [[20.5, "CAD"]]],
  ["1.499,00 €", [[1499, "EUR"]]],
  ["1.299,– €", [[1299, "EUR"]]],
  ["€ 219,00", [[219, "EUR"]]],
  [
    "£28.00 – £34.00",
    [
      [28, "GBP"],
      [34, "GBP"],
    ],
  ],
  ["₹1,24,999", [[124999, "INR"]]],
  ["Rs. 499", [[499, "INR"]]],
  ["2 199 kr", [[2199, "SEK"]], { lang: "sv-SE" }],
  ["899:-", [[899, "SEK"]]],
  ["3,980円", [[3980, "JPY"]]],
  ["¥1200", [[1200, "JPY"]]],
  ["CHF 1'250.50", [[1250.5, "CHF"]]],
  ["Ksh80.00", [[80, "KES"]]],
  ["33.2 ¢/ea", [[0.332, "USD"]]],
  [
    "$ 344 $ 234",
    [
      [344, "USD"],
      [234, "USD"],
    ],
  ],
  ["12 kronor, 5 of 10, 2024", []],
  ["Adviesprijs 349,-", [[349, "EUR"]], { currency: "EUR" }],
  ["349,-", [[349, undefined]]],
  ["定価2,980円", [[2980, "JPY"]]],
  ["税込¥1,980", [[1980, "JPY"]]],
  ["CAD$27.00", [[27, "CAD"]]],
  ["49 Euro", [[49, "EUR"]]],
  ["USB2,000円", []],
  ["size 34x30", []],
]

describe("moneyIn", () => {
  test.each(CASES)("%s", (text, money, hint) => {
    expect(moneyIn(text, hint).map(({ amount, currency }) => [amount, currency])).toEqual(money)
  })
})

test.each([
  ["0.125", 0.125],
  ["1.250", 1250],
  ["12,5", 12.5],
  ["1 234 567,89", 1234567.89],
])("amountOf %s", (text, amount) => expect(amountOf(text)).toBe(amount))

const LOCALES = [
  ["en-US", "USD"],
  ["en-GB", "GBP"],
  ["en-IN", "INR"],
  ["en-CA", "CAD"],
  ["de-DE", "EUR"],
  ["de-CH", "CHF"],
  ["fr-FR", "EUR"],
  ["es-ES", "EUR"],
  ["it-IT", "EUR"],
  ["nl-NL", "EUR"],
  ["pt-BR", "BRL"],
  ["pl-PL", "PLN"],
  ["cs-CZ", "CZK"],
  ["sv-SE", "SEK"],
  ["nb-NO", "NOK"],
  ["da-DK", "DKK"],
  ["ru-RU", "RUB"],
  ["uk-UA", "UAH"],
  ["tr-TR", "TRY"],
  ["ja-JP", "JPY"],
  ["zh-CN", "CNY"],
  ["ko-KR", "KRW"],
  ["vi-VN", "VND"],
] as const

test.each(LOCALES)("reads prices as %s writes them", (lang, currency) => {
  const format = new Intl.NumberFormat(lang, { style: "currency", currency })
  const digits = format.resolvedOptions().maximumFractionDigits ?? 2
  fc.assert(
    fc.property(fc.integer({ min: 1, max: 99_999_999 }), (units) => {
      const amount = Number((units / 10 ** digits).toFixed(digits))
      const read = moneyIn(`now ${format.format(amount)} only`, { lang, currency })
      expect(read.map((money) => [money.amount, money.currency])).toEqual([[amount, currency]])
    }),
  )
})
