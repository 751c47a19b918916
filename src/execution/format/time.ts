import { parseDate } from "./date"

const TIME =
  /^(?<hours>\d{1,2})(?:[:.h](?<minutes>\d{2})(?:[:.](?<seconds>\d{2}))?|(?=\s*[ap])|h)?\s*(?:(?<half>[ap])\.?m\.?)?(?:\s*(?:uhr|h))?$/i

/** `14:30`, `2:30 pm`, `2 pm`, `14.30`, `14h30`, `noon`. */
export function parseTime(text: string): string | undefined {
  if (/^(12\s*)?noon$/i.test(text)) return "12:00"
  if (/^(12\s*)?midnight$/i.test(text)) return "00:00"
  const found = TIME.exec(text)?.groups
  // A bare number is no time.
  if (!found || /^\d+$/.test(text)) return undefined
  const { hours, minutes = "00", seconds, half } = found
  const hour = half ? onTwelve(Number(hours), half) : Number(hours)
  if (hour === undefined || hour > 23 || Number(minutes) > 59 || Number(seconds ?? 0) > 59) return undefined
  return [String(hour).padStart(2, "0"), minutes, ...(seconds ? [seconds] : [])].join(":")
}

/** A date and a time, in either order. */
export function parseDateTime(text: string, language: string): string | undefined {
  const gaps = [...text.matchAll(/T|,?\s+(?:at|um|à|a las)\s+|,?\s+/gi)]
  for (const gap of gaps) {
    const before = text.slice(0, gap.index)
    const after = text.slice(gap.index + gap[0].length)
    for (const [day, hour] of [
      [before, after],
      [after, before],
    ] as const) {
      const date = parseDate(day, language)
      const time = parseTime(hour)
      if (date && time) return `${date}T${time}`
    }
  }
  return undefined
}

function onTwelve(hour: number, half: string): number | undefined {
  if (hour < 1 || hour > 12) return undefined
  return (hour % 12) + (half.toLowerCase() === "p" ? 12 : 0)
}
