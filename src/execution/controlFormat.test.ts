import { expect, test } from "vitest"
import { formatForControl } from "./controlFormat"

test.each([
  ["date", "2026-12-24", "en", "2026-12-24"],
  ["date", "2026/1/5", "de", "2026-01-05"],
  ["date", "12/24/2026", "en-US", "2026-12-24"],
  ["date", "12/24/2026", "de", "2026-12-24"],
  ["date", "24/12/2026", "en-US", "2026-12-24"],
  ["date", "03/04/2026", "en-US", "2026-03-04"],
  ["date", "03/04/2026", "en-GB", "2026-04-03"],
  ["date", "24.12.2026", "en-US", "2026-12-24"],
  ["date", "3.4.2026", "en-US", "2026-04-03"],
  ["date", "December 20, 1987", "en", "1987-12-20"],
  ["date", "Dec 3rd 1987", "fr", "1987-12-03"],
  ["date", "20 September 2026", "en-GB", "2026-09-20"],
  ["date", "Sept 2, 2026", "en-US", "2026-09-02"],
  ["date", "20. Dezember 1987", "de", "1987-12-20"],
  ["date", "20 décembre 1987", "fr", "1987-12-20"],
  ["date", "20 de marzo de 2026", "es", "2026-03-20"],
  ["date", "1/2/99", "en-US", "1999-01-02"],
  ["date", "1/2/26", "not a language!", "2026-01-02"],
  ["time", "14:30", "en", "14:30"],
  ["time", "2:30 pm", "en", "14:30"],
  ["time", "2 p.m.", "en", "14:00"],
  ["time", "12 am", "en", "00:00"],
  ["time", "9.05 Uhr", "de", "09:05"],
  ["time", "14h30", "fr", "14:30"],
  ["time", "noon", "en", "12:00"],
  ["month", "2026-12", "en", "2026-12"],
  ["month", "December 2026", "en", "2026-12"],
  ["month", "3/2026", "en", "2026-03"],
  ["week", "2026-W02", "en", "2026-W02"],
  ["week", "week 7, 2026", "en", "2026-W07"],
  ["datetime-local", "2026-12-24T14:30", "en", "2026-12-24T14:30"],
  ["datetime-local", "12/24/2026 2:30 PM", "en-US", "2026-12-24T14:30"],
  ["datetime-local", "December 24, 2026 at 9:00", "en", "2026-12-24T09:00"],
  ["number", "1,299.00", "en", "1299"],
  ["number", "1.299,00 €", "en", "1299"],
  ["number", "$1,299.50", "en", "1299.5"],
  ["number", "1,299", "en", "1299"],
  ["number", "1,299", "de", "1.299"],
  ["number", "1.299", "de", "1299"],
  ["number", "1,5", "en", "1.5"],
  ["number", "1'000'000", "de-CH", "1000000"],
  ["number", "-3", "en", "-3"],
  ["number", "2 guests", "en", "2"],
  ["number", "100", "en", "100"],
  ["number", "0.50", "en", "0.5"],
  ["range", "70%", "en", "70"],
  ["color", "#36F", "en", "#3366ff"],
  ["color", "rgb(51, 102, 255)", "en", "#3366ff"],
  ["color", "Navy", "en", "#000080"],
  ["date", "", "en", ""],
])("type=%s: %s (%s) is %s", (type, text, language, value) => {
  expect(formatForControl(type, text, language)).toEqual({ status: "formatted", value })
})

test.each([
  ["date", "next Friday"],
  ["date", "2026-02-30"],
  ["date", "13/13/2026"],
  ["date", "December 20"],
  ["time", "14"],
  ["time", "25:00"],
  ["time", "13 pm"],
  ["week", "2026-W54"],
  ["number", "two"],
  ["number", "1 to 2"],
  ["number", "1,29,9.0"],
  ["color", "rgb(300, 0, 0)"],
  ["color", "warm"],
])("type=%s: %s is unclear", (type, text) => {
  expect(formatForControl(type, text, "en")?.status).toBe("unclear")
})

test("says what the field needs", () => {
  expect(formatForControl("date", "soon", "en")).toEqual({
    status: "unclear",
    what: "the field needs a date like 2026-12-24",
  })
})

test("leaves free text alone", () => {
  expect(formatForControl("text", "24.12.2026", "de")).toBeUndefined()
  expect(formatForControl("constructor", "x", "en")).toBeUndefined()
})
