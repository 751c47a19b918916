/** `1,299.00`, `1.299,00 €`, `1 299`, `-3,5`: the only number in the text, with a decimal point and without groups. */
export function parseNumber(text: string, language: string): string | undefined {
  if (/^[+-]?\d+(\.\d+)?e[+-]?\d+$/i.test(text)) return String(Number(text))
  const [first, ...more] = text.match(/[-+−]?\d(?:[\d.,'’\s]*\d)?/g) ?? []
  if (first === undefined || more.length > 0) return undefined
  const negative = /^[-−]/.test(first)
  const written = first.replace(/^[-+−]/, "").replace(/['’\s]/g, "")
  const number = withDecimalPoint(written, decimalOf(language))
  if (number === undefined) return undefined
  return `${negative ? "-" : ""}${number.replace(/^0+(?=\d)/, "").replace(/\.0*$|(\.\d*?)0+$/, "$1")}`
}

type Separator = "." | ","

function decimalOf(language: string): Separator {
  const parts = new Intl.NumberFormat(language).formatToParts(1.5)
  return parts.find((part) => part.type === "decimal")?.value === "," ? "," : "."
}

function withDecimalPoint(written: string, decimal: Separator): string | undefined {
  const last = written[Math.max(written.lastIndexOf("."), written.lastIndexOf(","))] as Separator | undefined
  if (last === undefined) return written
  const other: Separator = last === "." ? "," : "."
  const [whole = "", fraction = "", ...rest] = written.split(last)
  const isGrouped = (digits: string, by: Separator) => new RegExp(`^\\d{1,3}(\\${by}\\d{3})+$`).test(digits)

  // Both occur: the last one is the decimal separator, the other groups.
  if (written.includes(other))
    return rest.length === 0 && isGrouped(whole, other)
      ? `${whole.replaceAll(other, "")}.${fraction}`
      : undefined
  // It occurs more than once: it groups.
  if (rest.length > 0) return isGrouped(written, last) ? written.replaceAll(last, "") : undefined
  // Once, before three digits, is a group unless the language writes decimals so.
  return last !== decimal && isGrouped(written, last) ? whole + fraction : `${whole}.${fraction}`
}
