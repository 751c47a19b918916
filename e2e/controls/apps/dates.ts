import flatpickr from "flatpickr"
import "flatpickr/dist/flatpickr.css"
import { rootOf, showState } from "./page"

rootOf().innerHTML = `<input aria-label="Day">`
flatpickr(rootOf().querySelector("input")!, {
  defaultDate: "2026-12-01",
  onChange: (_dates, text) => showState(text),
})
