import { parseColor } from "./format/color"
import { parseDate, parseMonth, parseWeek } from "./format/date"
import { parseNumber } from "./format/number"
import { parseDateTime, parseTime } from "./format/time"

export type Formatted =
  /** `value` is what the control's value must be set to. */
  | { status: "formatted"; value: string }
  /** The text cannot be read as what the control holds; `what` tells the person. */
  | { status: "unclear"; what: string }

type Format = { parse: (text: string, language: string) => string | undefined; needs: string }

const FORMATS: Record<string, Format> = {
  date: { parse: parseDate, needs: "a date like 2026-12-24" },
  time: { parse: parseTime, needs: "a time like 14:30" },
  month: { parse: parseMonth, needs: "a month like 2026-12" },
  week: { parse: parseWeek, needs: "a week like 2026-W52" },
  "datetime-local": { parse: parseDateTime, needs: "a date and time like 2026-12-24 14:30" },
  number: { parse: parseNumber, needs: "a number like 12.5" },
  range: { parse: parseNumber, needs: "a number like 12.5" },
  color: { parse: parseColor, needs: "a color like #3366ff" },
}

/**
 * What a person writes, in the control's own format: `24.12.2026` is `2026-12-24` to `type=date`. `language` is the
 * page's (BCP 47), which decides between day and month, and between comma and point. Undefined for inputs that take
 * any text. An empty text empties every control that can be empty.
 */
export function formatForControl(inputType: string, text: string, language: string): Formatted | undefined {
  if (!Object.hasOwn(FORMATS, inputType)) return undefined
  const format = FORMATS[inputType]!
  const trimmed = text.normalize("NFKC").trim()
  if (trimmed === "") return { status: "formatted", value: "" }
  const value = format.parse(trimmed, known(language))
  return value === undefined
    ? { status: "unclear", what: `the field needs ${format.needs}` }
    : { status: "formatted", value }
}

/** Pages write what they like into `lang`; Intl throws on what is no language tag. */
function known(language: string): string {
  try {
    return Intl.getCanonicalLocales(language.replaceAll("_", "-"))[0] ?? "en"
  } catch {
    return "en"
  }
}
