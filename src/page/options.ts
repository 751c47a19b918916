import { cleanText, clip } from "./clean"
import type { SelectOption } from "./snapshot"

export const OPTION_LENGTH = 30

/** An option as the page description prints it; `nth` counts equal prints from 1. */
export type PrintedOption = {
  print: string
  nth?: number
  /** The page's own text. */
  text: string
  /** Position in the captured list. */
  index: number
  disabled: boolean
}

export function printOptions(options: SelectOption[]): PrintedOption[] {
  const prints = options.map((option) => clip(cleanText(option.text), OPTION_LENGTH))
  const counts = new Map<string, number>()
  for (const print of prints) counts.set(print, (counts.get(print) ?? 0) + 1)
  const seen = new Map<string, number>()
  return options.map(({ text, disabled }, index) => {
    const print = prints[index] ?? ""
    const nth = (seen.get(print) ?? 0) + 1
    seen.set(print, nth)
    return { print, text, index, disabled, ...((counts.get(print) ?? 0) > 1 && { nth }) }
  })
}

/** How a reply names an option: its print, with ` #n` where prints repeat. */
export function optionName(option: PrintedOption): string {
  return option.nth === undefined ? option.print : `${option.print} #${option.nth}`
}
