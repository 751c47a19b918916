export const OPERATIONS = ["CLICK", "TYPE", "SELECT"] as const
export type OperationName = (typeof OPERATIONS)[number]

/** What an action becomes once its candidate is known (Mind2Web's `operation`). */
export type Operation =
  | { op: "CLICK" }
  /** Focus the field and press Enter: the virtual lines "Search" and "Submit". Exported as CLICK, original_op ENTER. */
  | { op: "ENTER" }
  | { op: "TYPE"; value: string }
  /** `index` is the option's position in the captured list; `value` its text. */
  | { op: "SELECT"; value: string; index?: number }
