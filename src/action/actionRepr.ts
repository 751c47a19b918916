import type { Operation } from "./operation"

/** One step for humans in Mind2Web's form: `[combobox]  Departing from -> TYPE: ATLANTA`. */
export function actionRepr(role: string, name: string, operation: Operation): string {
  const op = operation.op === "ENTER" ? "CLICK" : operation.op
  const value = "value" in operation ? `: ${operation.value}` : ""
  return `[${role}]  ${name} -> ${op}${value}`
}
