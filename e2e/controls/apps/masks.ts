import IMask from "imask"
import { chosen, rootOf, showState } from "./page"

rootOf().innerHTML = `<input aria-label="Number">`
const masked = IMask(
  rootOf().querySelector("input")!,
  chosen<{ mask: string; lazy?: boolean } | { mask: typeof Number; thousandsSeparator: string }>({
    "imask-phone": { mask: "+{1} (000) 000-0000" },
    "imask-card": { mask: "0000 0000 0000 0000" },
    "imask-date": { mask: "00/00/0000", lazy: false },
    "imask-number": { mask: Number, thousandsSeparator: "," },
  }),
)
masked.on("accept", () => showState(masked.unmaskedValue))
