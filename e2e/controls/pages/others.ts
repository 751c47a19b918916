import { CLICK, type Control, on, TYPE } from "../control"

const of = (
  family: string,
  library: string | undefined,
  app: string,
  rows: [id: string, steps: Control["steps"], shows: Control["shows"], more?: Partial<Control>][],
): Control[] =>
  rows.map(([id, steps, shows, more]) => ({
    id,
    family,
    ...(library !== undefined && { library }),
    page: { app },
    steps,
    shows,
    ...more,
  }))

const press = (target: string) => ({ target, operation: CLICK })
const type = (target: string, text: string) => ({ target, operation: TYPE(text) })

export const controls: Control[] = [
  ...of("dates", "flatpickr", "dates.ts", [
    [
      "flatpickr",
      [press("input"), press("[aria-label='December 24, 2026']")],
      { input: "2026-12-24", output: "2026-12-24" },
    ],
  ]),
  ...of("dates", "react-datepicker", "reactDatepicker.tsx", [
    [
      "react-datepicker",
      [press("input"), press(".react-datepicker__day--024")],
      { input: "12/24/2026", output: "Thu Dec 24 2026" },
    ],
    [
      "react-datepicker-typed",
      on("input", TYPE("12/24/2026")),
      { input: "12/24/2026", output: "Thu Dec 24 2026" },
    ],
  ]),
  ...of("masks and codes", "imask", "masks.ts", [
    ["imask-phone", on("input", TYPE("5551234567")), { input: "+1 (555) 123-4567", output: "15551234567" }],
    [
      "imask-card",
      on("input", TYPE("4111111111111111")),
      { input: "4111 1111 1111 1111", output: "4111111111111111" },
    ],
    ["imask-date", on("input", TYPE("12242026")), { input: "12/24/2026", output: "12242026" }],
    ["imask-number", on("input", TYPE("1234567")), { input: "1,234,567", output: "1234567" }],
  ]),
  ...of("masks and codes", "input-otp", "otp.tsx", [
    ["otp-one-field", on("input", TYPE("4711")), { input: "4711", output: "4711" }],
  ]),
  ...of("masks and codes", undefined, "otp.tsx", [
    [
      "otp-digits",
      [
        type("input >> nth=0", "4"),
        type("input >> nth=1", "7"),
        type("input >> nth=2", "1"),
        type("input >> nth=3", "1"),
      ],
      { output: "4711" },
    ],
    ["otp-digits-at-once", on("input", TYPE("4711")), { output: "4711" }],
  ]),
  ...of("virtual lists", "@tanstack/react-virtual", "virtual.tsx", [
    ["tanstack-virtual", on("text=Row 6", CLICK), { output: "6" }],
  ]),
  ...of("virtual lists", "react-window", "virtual.tsx", [
    ["react-window", on("text=Row 6", CLICK), { output: "6" }],
  ]),
]
